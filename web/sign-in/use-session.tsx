import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useNavigate } from 'react-router';
import type { Command } from '../../shared/access/commands.ts';
import { reachOf, type Scope } from '../../shared/access/scope.ts';
import type { Session } from './session.ts';
import type { SessionState } from './session-state.ts';
import { useWatch } from './use-watch.ts';

const Context = createContext<Session | undefined>(undefined);

/** Hands the session down, and begins it. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const navigate = useNavigate();
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void session.start((path) => void navigate(path, { replace: true }));
  }, [session, navigate]);
  useWatch(session, useStateOf(session));
  return <Context value={session}>{children}</Context>;
}

/** The session and how it stands. @throws Error outside its provider */
export function useSession(): { session: Session; state: SessionState } {
  const session = use(Context);
  if (session === undefined) throw new Error('no SessionProvider above');
  return { session, state: useStateOf(session) };
}

function useStateOf(session: Session): SessionState {
  const subscribe = useCallback((changed: () => void) => session.subscribe(changed), [session]);
  return useSyncExternalStore(subscribe, () => session.state);
}

/** Whose pages these are. Only below the shell, which shows nothing before somebody is known. @throws Error */
export function useScope(): Scope {
  const { state } = useSession();
  if (state.is === 'in' || state.is === 'away') return state.scope;
  throw new Error('nobody is known here');
}

/** Whether the reader's role has a command anywhere; where, the API decides. */
export function useMay(command: Command): boolean {
  return reachOf(useScope(), command).length > 0;
}

/** Whether questions can be asked now: somebody is signed in. */
export function useIsOnline(): boolean {
  return useSession().state.is === 'in';
}
