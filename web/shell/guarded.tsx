import type { ReactNode } from 'react';
import type { Command } from '../../shared/access/commands.ts';
import { useMay } from '../sign-in/use-session.tsx';
import { NotYours } from './not-here.tsx';

/** Shows a page to those whose role has its command somewhere. */
export function Guarded({ command, children }: { command: Command; children: ReactNode }) {
  return useMay(command) ? children : <NotYours />;
}
