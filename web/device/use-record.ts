import { useCallback } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useScope, useSession } from '../sign-in/use-session.tsx';
import { openDevice } from './open-device.ts';
import { findUnsent, keepUnsent } from './outbox.ts';
import { tellChange } from './outbox-changes.ts';
import { sendOne, sendOutbox } from './send-outbox.ts';
import type { Recorded } from './unsent.ts';

/** What became of an outcome: the server has it, or the device keeps it until it can be sent. */
export type Recording = 'sent' | 'queued';

/**
 * Records an outcome so that it cannot be lost: the device keeps it first, then it is sent if it can be. A conflict or a
 * refusal stays on the page of what was not sent, and is thrown for the page at hand. @throws ApiProblem
 */
export function useRecord(): (recorded: Recorded) => Promise<Recording> {
  const { session } = useSession();
  const { subject } = useScope();
  return useCallback(
    async (recorded) => {
      const device = await openDevice().catch(() => undefined);
      if (device === undefined) return sendUnkept(recorded);
      const number = await keepUnsent(device, subject, recorded);
      tellChange('outbox');
      if (session.state.is === 'in') await Promise.race([sendOutbox(subject), patience()]);
      const left = await findUnsent(device, number);
      if (left === undefined) return 'sent';
      if (left.problem !== undefined) throw new ApiProblem(left.problem);
      askToStay();
      return 'queued';
    },
    [session, subject],
  );
}

/** Somebody at a door waits no longer than this; the sending goes on behind. */
const PATIENCE_MS = 8000;
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** A browser short of room clears what was not asked to stay. */
function askToStay(): void {
  void navigator.storage?.persist?.().catch(() => undefined);
}

/** A device that lends no store can still send: then the page says what became of it, or that nothing did. */
async function sendUnkept(recorded: Recorded): Promise<Recording> {
  await sendOne({ ...recorded, key: crypto.randomUUID() });
  tellChange();
  return 'sent';
}
