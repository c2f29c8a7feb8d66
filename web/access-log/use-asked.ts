import { useSearchParams } from 'react-router';
import { reachOf } from '../../shared/access/scope.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { useScope } from '../sign-in/use-session.tsx';

/** A day in the whole province, or one unit. */
export type Asked = { day: string } | { unit: string };

/** What the address asks for; today where it asks nothing, and the own unit of those who have one. */
export function useAsked(): { asked: Asked; ask(wanted: Asked): void } {
  const [query, setQuery] = useSearchParams();
  const reach = reachOf(useScope(), 'read_access_log');
  const unit = query.get('unit') ?? (reach === 'province' ? undefined : reach[0]);
  const day = query.get('day') ?? dayInVietnam(new Date());
  const asked: Asked = unit === undefined ? { day } : { unit };
  const ask = (wanted: Asked) => setQuery({ ...wanted }, { replace: true });
  return { asked, ask };
}
