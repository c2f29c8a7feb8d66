import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepComingBack } from './coming-back.ts';
import { forgetTab, KNOWN_KEY } from './known-device.ts';
import type { Session } from './session.ts';
import type { SessionState } from './session-state.ts';

/** Keeps a session true to what happens around it: other tabs, the network, a page that comes back. */
export function useWatch(session: Session, state: SessionState): void {
  const client = useQueryClient();
  const isOut = state.is === 'out';
  const isUnreached = state.is === 'away' && state.why === 'no_network';
  useEffect(() => hearOthers(session), [session]);
  useEffect(() => {
    if (isUnreached) return keepComingBack(() => session.resume());
    return undefined;
  }, [session, isUnreached]);
  // After the pages are gone: one that still stood there would ask for everything again.
  useEffect(() => {
    if (!isOut) return;
    client.clear();
    forgetTab();
  }, [client, isOut]);
}

function hearOthers(session: Session): () => void {
  const whenKept = ({ key }: StorageEvent) => {
    if (key === KNOWN_KEY || key === null) void session.check();
  };
  // The browser kept the page while another one was shown; a way to the provider that it had begun is not gone on with.
  const whenShown = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    if (session.state.is === 'in') void session.check();
    else window.location.reload();
  };
  window.addEventListener('storage', whenKept);
  window.addEventListener('pageshow', whenShown);
  return () => {
    window.removeEventListener('storage', whenKept);
    window.removeEventListener('pageshow', whenShown);
  };
}
