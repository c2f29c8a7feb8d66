import { useCallback } from 'react';
import { ApiProblem } from '../api/problem.ts';
import type { SessionState } from '../sign-in/session-state.ts';
import { useScope, useSession } from '../sign-in/use-session.tsx';
import { askToStay } from './ask-to-stay.ts';
import { openDevice } from './open-device.ts';
import { findUnsent, keepUnsent } from './outbox.ts';
import { hearChanges, tellChange } from './outbox-changes.ts';
import type { Device } from './schema.ts';
import { sendOutbox } from './send-outbox.ts';
import { sendUnkept } from './send-unkept.ts';
import type { Recorded, Unsent } from './unsent.ts';

/** What became of an outcome: the server has it; it has, and the device lent no room; or the device keeps it until it can be sent. */
export type Recording = 'sent' | 'sent_unkept' | 'queued';

/**
 * Records an outcome so that it cannot be lost: the device keeps it first, then it is sent if it can be. A conflict or a
 * refusal stays on the page of what was not sent, and is thrown for the page at hand. @throws ApiProblem
 */
export function useRecord(): (recorded: Recorded) => Promise<Recording> {
  const { session } = useSession();
  const { subject } = useScope();
  return useCallback(
    async (recorded) => {
      const kept = await keepFirst(subject, recorded);
      const isOnline = isIn(session.state);
      if (kept === undefined)
        return sendUnkept({ subject, recorded, isOnline: isOnline && navigator.onLine });
      tellChange('outbox');
      if (isOnline) await sendKept(subject, kept);
      const left = await findUnsent(kept.device, kept.number);
      if (left === undefined) return 'sent';
      if (left.problem !== undefined) throw new ApiProblem(left.problem);
      return 'queued';
    },
    [session, subject],
  );
}

const isIn = (state: SessionState): boolean => state.is === 'in';

type Kept = Pick<Unsent, 'number'> & { device: Device };

/** Keeps an outcome; `undefined` where the device lends no store, or no more room in it. */
async function keepFirst(subject: string, recorded: Recorded): Promise<Kept | undefined> {
  try {
    const device = await openDevice();
    const number = await keepUnsent(device, subject, recorded);
    askToStay();
    return { device, number };
  } catch {
    return undefined;
  }
}

/** Somebody at a door waits no longer than this, and never for the others; the sending goes on behind. */
const PATIENCE_MS = 5000;

async function sendKept(subject: string, { device, number }: Kept): Promise<void> {
  let stop = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    stop = hearChanges(() => {
      void findUnsent(device, number).then((left) => left?.state !== 'waiting' && resolve(), resolve);
    });
  });
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const sending = sendOutbox(subject).catch(() => undefined);
  await Promise.race([settled, sending, patience]).finally(stop);
}
