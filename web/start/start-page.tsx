import { Navigate } from 'react-router';
import { homeOf } from '../shell/navigation.ts';
import { useScope } from '../sign-in/use-session.tsx';

/** Leads everybody to where their day begins. */
export function StartPage() {
  return <Navigate to={homeOf(useScope())} replace />;
}
