import { isOpen, type WorkEntry } from '../../shared/store/registry/works.ts';
import type { Waiting } from '../../shared/store/run.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError, FUNCTION_ERRORS } from '../errors.ts';
import { noteDeath } from './keep-work.ts';
import { type Order, refOf, type Start, type StartedWork, type Work } from './work.ts';

/** How often an order may find its execution ended before it is given up: after a table was taken back, names come again. */
const MOST_ENDED = 20;

/**
 * Keeps an order and has it begun; returns before it is done. Work that is under way is not ordered again, whoever asks
 * for it, but for a release of what runs without one. Where its execution ended and left it open, that is noted and the work
 * ordered anew. What could not be begun is kept as failed. `waiting` is who waits for this very order.
 * @throws CodedError E9022
 */
export async function orderWork(context: FunctionContext, work: Work, waiting?: Waiting): Promise<void> {
  for (let ended = 0; ended < MOST_ENDED; ended++) {
    const entry = await keepOrder(context, work);
    if ((await beginOrFail(context, entry, waiting)) !== 'over') return;
    // Nobody said how it ended: it timed out, was stopped, or failed where it could say no more.
    if (!(await noteDeath(context, entry))) return;
  }
  throw new CodedError('E9022');
}

async function beginOrFail(
  context: FunctionContext,
  entry: WorkEntry,
  waiting: Waiting | undefined,
): ReturnType<Start> {
  try {
    return await begin(context, startedOf(entry), waiting);
  } catch (cause) {
    const endedAt = context.now().toISOString();
    const problem = { code: 'E9022', ...FUNCTION_ERRORS.E9022 };
    await context.store.works.change(entry, { state: 'failed', problem, endedAt });
    throw new CodedError('E9022', undefined, { cause });
  }
}

/** Whoever waits for this order goes on with it; where nobody does any more, it is begun by itself. */
async function begin(
  { start, answer, now }: FunctionContext,
  work: StartedWork,
  waiting: Waiting | undefined,
): ReturnType<Start> {
  const isWaiting = waiting !== undefined && waiting.until > now().toISOString();
  const asked = isWaiting ? await answer(waiting.callbackId, refOf(work)) : 'over';
  return asked === 'over' ? start(work) : 'started';
}

/** The order that stands: this one, or the one under way. Of two people who order at once one is first. */
async function keepOrder({ store, now }: FunctionContext, work: Work): Promise<WorkEntry> {
  for (;;) {
    const standing = await store.works.find(work.province, work.name);
    if (standing !== undefined && isOpen(standing) && !goesFurther(work.order, standing.order as Order))
      return standing;
    const attempt = (standing?.attempt ?? 0) + 1;
    const entry: WorkEntry = { ...work, attempt, state: 'waiting', orderedAt: now().toISOString() };
    if ((await store.works.order(entry)) === 'ordered') return entry;
  }
}

function goesFurther({ command }: Order, { command: standing }: Order): boolean {
  return command.release && !standing.release;
}

/** An order as the registry kept it. */
export function startedOf({ province, name, attempt, order }: WorkEntry): StartedWork {
  return { province, name, attempt, order: order as Order };
}
