import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useScope, useSession } from '../sign-in/use-session.tsx';
import { openDevice } from './open-device.ts';
import { listUnsent } from './outbox.ts';
import { hearChanges } from './outbox-changes.ts';
import type { Device, KeptList, KeptPage } from './schema.ts';
import { sendOutbox } from './send-outbox.ts';
import type { Unsent } from './unsent.ts';
import { listWith, pageWith, type Written } from './written.ts';

const OUTBOX = 'outbox';

export interface Outbox {
  entries: readonly Unsent[];
  count: number;
  /** How many of other accounts wait here for them. */
  ofOthers: number;
}

/** What the reader recorded on this device and the server has not confirmed; empty while the device is being asked. */
export function useOutbox(): Outbox {
  const { subject } = useScope();
  const { data: { entries, ofOthers } = NONE } = useQuery({
    queryKey: [OUTBOX, subject],
    queryFn: async () => readOutbox(await openDevice(), subject),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { entries, ofOthers, count: entries.length };
}

const NONE: Pick<Outbox, 'entries' | 'ofOthers'> = { entries: [], ofOthers: 0 };

async function readOutbox(device: Device, subject: string): Promise<typeof NONE> {
  const [entries, all] = [await listUnsent(device, subject), await device.count('outbox')];
  return { entries, ofOthers: all - entries.length };
}

/** What waits for one child. */
export function useUnsentOf(childId: string): readonly Unsent[] {
  return useOutbox().entries.filter((entry) => entry.childId === childId);
}

/** Keeps the tab in step with the outbox, and sends what waits whenever it can be. Once, in the shell. */
export function useSendOutbox(): void {
  const client = useQueryClient();
  const { state } = useSession();
  const subject = state.is === 'in' ? state.scope.subject : undefined;
  useEffect(
    () =>
      hearChanges((change) => {
        if (typeof change === 'object') return tellWritten(client, change);
        const touched = change === 'cases' ? [OUTBOX, ...READINGS] : [OUTBOX];
        for (const id of touched) void client.invalidateQueries({ queryKey: [id] });
      }),
    [client],
  );
  useEffect(() => (subject === undefined ? undefined : keepSending(subject)), [subject]);
}

/** Readings that an outcome changes. */
const READINGS = ['readChild', 'readCase', 'listCases', 'listOffers', 'listed'] as const;

/** Has every page at hand tell what was written, before it is read anew: what is recorded next is given on it. */
function tellWritten(client: QueryClient, written: Written): void {
  const { subject, childId } = written;
  for (const kept of [[], ['kept']]) {
    client.setQueryData<KeptPage | null>([...kept, 'readChild', subject, childId], (page) =>
      page ? pageWith(page, written) : page,
    );
    client.setQueriesData<KeptList | null>({ queryKey: [...kept, 'listCases', subject] }, (list) =>
      list ? listWith(list, written) : list,
    );
  }
}

const EVERY_MS = 60_000;

function keepSending(subject: string): () => void {
  // A device without a store has nothing to send.
  const send = () => void sendOutbox(subject).catch(() => undefined);
  const whenSeen = () => document.visibilityState === 'visible' && send();
  const timer = setInterval(send, EVERY_MS);
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', whenSeen);
  send();
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', send);
    document.removeEventListener('visibilitychange', whenSeen);
  };
}
