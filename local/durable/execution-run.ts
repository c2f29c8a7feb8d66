import type { WaitingCallback } from './callback.ts';
import { waitingCallbacks } from './callback.ts';
import type { ChainedInvokes } from './chained-invokes.ts';
import type { Bell, Sleep } from './clock.ts';
import { hasTimer, nextDue, settleDue } from './due-operations.ts';
import { closeExecution, type Execution, isClosed } from './execution.ts';
import type { ExecutionLedger } from './execution-ledger.ts';
import { errorObjectOf, type Handler } from './functions.ts';
import { invokeDurable } from './invocation.ts';
import { untoldOperations } from './operation-tree.ts';

/** Invocations that may end without an answer, one after the other. AWS repeats until the execution times out. */
const LOST_INVOCATIONS = 3;

/** What going on with an execution takes. */
export interface RunParts {
  ledger: ExecutionLedger;
  invokes: ChainedInvokes;
  handler: Handler;
  now(): number;
  sleep: Sleep;
  /** Rings when a callback is answered. */
  bell: Bell;
}

/** Goes on with an execution until it is closed (then there are no callbacks) or only callbacks can take it on. */
export async function runExecution(name: string, parts: RunParts): Promise<[Execution, WaitingCallback[]]> {
  const { ledger, invokes, now } = parts;
  for (let lost = 0; ; ) {
    const heard = parts.bell.heard();
    const { execution } = await ledger.change(name, (kept) => !isClosed(kept) && settleDue(kept, now()));
    if (isClosed(execution)) return [execution, []];
    invokes.launch(execution);
    if (execution.due || untoldOperations(execution).length > 0) {
      lost = await invokeOnce(name, parts, lost);
      continue;
    }
    if (invokes.underWay().length === 0 && !hasTimer(execution)) {
      return [execution, [...waitingCallbacks(execution), ...invokes.waiting()]];
    }
    await somethingNew(execution, parts, heard);
  }
}

/** Gives how many invocations have been lost in a row. */
async function invokeOnce(name: string, parts: RunParts, lostBefore: number): Promise<number> {
  const { ledger, now, handler, invokes } = parts;
  const end = await invokeDurable(name, handler, {
    ledger,
    now,
    checkpointed: (kept) => invokes.launch(kept),
  });
  if (end === 'answered') return 0;
  const lost = lostBefore + 1;
  if (lost < LOST_INVOCATIONS) await parts.sleep(1000 * 2 ** lostBefore, new AbortController().signal);
  else await ledger.change(name, (kept) => closeExecution(kept, { error: errorObjectOf(end.lost) }, now()));
  return lost;
}

/** Waits for an invoked function to end, an answer to any callback, or the next instant something is due. */
async function somethingNew(execution: Execution, parts: RunParts, heard: Promise<void>): Promise<void> {
  const { invokes, now, sleep } = parts;
  const stop = new AbortController();
  const due = nextDue(execution);
  const others = [heard];
  if (due !== undefined) others.push(undisturbed(sleep(Math.max(0, due - now()), stop.signal), stop.signal));
  // Not woken by one that ends: those that wait would be looked at again and again.
  const woken = Promise.race(others).then(() => invokes.wake());
  await Promise.race([...invokes.underWay(), woken]).finally(() => stop.abort());
}

/** Never resolves once the signal is given. */
async function undisturbed(sleeping: Promise<void>, signal: AbortSignal): Promise<void> {
  await sleeping.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  if (signal.aborted) await new Promise<never>(() => undefined);
}
