import { call } from '../api/call.ts';
import type { AnswerOf } from '../api/types.ts';
import { isWrittenAlready } from './fact-meant.ts';
import { openDevice } from './open-device.ts';
import { findNext, type Verdict, verdictOf } from './order-of-sending.ts';
import { listUnsent, settleRefused, settleSent } from './outbox.ts';
import { tellChange } from './outbox-changes.ts';
import type { Device } from './schema.ts';
import type { Unsent } from './unsent.ts';
import { keepWritten, type Written } from './written.ts';

type Answer = Written['answer'];

export interface Sending {
  subject: string;
  /** Brings one outcome to the server; answers how the case stands with it. @throws whatever came instead of its confirmation */
  send(entry: Unsent): Promise<Answer>;
  onWritten?(written: Written): void;
  onSettled?(): void;
}

/** Whether anything was sent or decided. */
type Outcome = 'settled' | 'nothing';

/**
 * Sends what waits, one at a time. Killed anywhere it is begun again: an outcome leaves the device after the server has
 * confirmed it, and goes under its own key until then.
 */
export async function sendWaiting(device: Device, sending: Sending): Promise<Outcome> {
  const held = new Set<string>();
  let outcome: Outcome = 'nothing';
  for (;;) {
    const next = findNext(await listUnsent(device, sending.subject), held);
    if (next === undefined) return outcome;
    const result = await bring(next, sending);
    if (result.is === 'stopped') return outcome;
    if (result.is === 'confirmed') await settleConfirmed(device, next, { ...sending, answer: result.answer });
    if (result.is === 'decided') await settleRefused(device, next, result);
    if (result.is === 'held') held.add(next.childId);
    else outcome = 'settled';
    sending.onSettled?.();
  }
}

type Result = Verdict | { is: 'confirmed'; answer?: Answer };

async function bring(entry: Unsent, { send }: Pick<Sending, 'send'>): Promise<Result> {
  const result = await send(entry).then((answer): Result => ({ is: 'confirmed', answer }), verdictOf);
  const isOwn = result.is === 'decided' && isWrittenAlready({ ...entry, problem: result.problem });
  return isOwn ? { is: 'confirmed' } : result;
}

async function settleConfirmed(
  device: Device,
  sent: Unsent,
  { answer, onWritten }: Pick<Sending, 'onWritten'> & { answer?: Answer | undefined },
): Promise<void> {
  await settleSent(device, sent);
  if (answer === undefined) return;
  const written = { subject: sent.subject, childId: sent.childId, answer };
  // What is kept to be read may stay behind: it is read anew, and what is recorded on it is chained all the same.
  await keepWritten(device, written).catch(() => undefined);
  onWritten?.(written);
}

/** Sends what this person's outbox holds, one tab at a time. */
export async function sendOutbox(subject: string): Promise<void> {
  const device = await openDevice();
  const outcome = await navigator.locks.request(LOCK, () =>
    sendWaiting(device, {
      subject,
      send: sendOne,
      onWritten: tellChange,
      onSettled: () => tellChange('outbox'),
    }),
  );
  // Once for all of them: each reading of a child is written down, and a slow network is kept busy by each.
  if (outcome === 'settled') tellChange('cases');
}

export type SendableOutcome = Pick<Unsent, 'childId' | 'seen' | 'command' | 'key'>;

const LOCK = 'bao-phu.outbox';
/** A slow network may need so long; one that hangs must not hold up the others for ever. */
const LONGEST_MS = 30_000;

/** Brings one outcome to the server under its key. @throws ApiProblem, or the abortion of one that took too long */
export function sendOne({ childId, seen, command, key }: SendableOutcome): Promise<AnswerOf<'recordFact'>> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  return call('recordFact', { params: { childId }, body: { seen, command } }, { key, signal });
}
