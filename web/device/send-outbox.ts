import { call } from '../api/call.ts';
import { openDevice } from './open-device.ts';
import { findNext, verdictOf } from './order-of-sending.ts';
import { listUnsent, settleRefused, settleSent } from './outbox.ts';
import { tellChange } from './outbox-changes.ts';
import type { Device } from './schema.ts';
import type { Unsent } from './unsent.ts';

export interface Sending {
  subject: string;
  /** Brings one outcome to the server. @throws whatever came instead of its confirmation */
  send(entry: Unsent): Promise<unknown>;
  onSettled?(): void;
}

/** Whether anything was sent or decided. */
type Outcome = 'settled' | 'nothing';

/**
 * Sends what waits, one at a time. Killed anywhere it is begun again: an outcome leaves the device after the server has
 * confirmed it, and goes under its own key until then.
 */
export async function sendWaiting(device: Device, { subject, send, onSettled }: Sending): Promise<Outcome> {
  const held = new Set<string>();
  let outcome: Outcome = 'nothing';
  for (;;) {
    const next = findNext(await listUnsent(device, subject), held);
    if (next === undefined) return outcome;
    const verdict = await send(next).then(() => CONFIRMED, verdictOf);
    if (verdict.is === 'stopped') return outcome;
    if (verdict.is === 'confirmed') await settleSent(device, next);
    if (verdict.is === 'decided') await settleRefused(device, next, verdict);
    if (verdict.is === 'held') held.add(next.childId);
    else outcome = 'settled';
    onSettled?.();
  }
}

const CONFIRMED = { is: 'confirmed' } as const;

/** Sends what this person's outbox holds, one tab at a time. */
export async function sendOutbox(subject: string): Promise<void> {
  const device = await openDevice();
  const outcome = await navigator.locks.request(LOCK, () =>
    sendWaiting(device, { subject, send: sendOne, onSettled: () => tellChange('outbox') }),
  );
  // Once for all of them: a list that is read anew for each would keep a slow network busy.
  if (outcome === 'settled') tellChange('cases');
}

export type SendableOutcome = Pick<Unsent, 'childId' | 'seen' | 'command' | 'key'>;

const LOCK = 'bao-phu.outbox';
/** A slow network may need so long; one that hangs must not hold up the others for ever. */
const LONGEST_MS = 30_000;

/** Brings one outcome to the server under its key. @throws ApiProblem, or the abortion of one that took too long */
export function sendOne({ childId, seen, command, key }: SendableOutcome): Promise<unknown> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  return call('recordFact', { params: { childId }, body: { seen, command } }, { key, signal });
}
