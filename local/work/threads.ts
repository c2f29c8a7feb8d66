import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FunctionContext } from '../../functions/context.ts';
import { executionOf } from '../../functions/work/work.ts';
import type { WorkRef } from '../../shared/store/registry/works.ts';
import { executionOfCallback } from '../durable/callback.ts';
import { durableService } from '../durable/durable-service.ts';
import { answerIn } from './answer-in.ts';
import { executionsIn } from './executions.ts';
import type { ThreadOrder } from './work-thread.ts';

interface Threads extends Omit<ThreadOrder, 'execution'> {
  /** Begins no more once it is told; what waits then is begun when the cloud boots next. */
  stopping: AbortSignal;
  /** Told of work whose thread died before it could say what became of it. */
  died(work: WorkRef): Promise<unknown>;
}

/** What a process whose work has threads of its own offers its functions. */
interface Starting extends Pick<FunctionContext, 'start' | 'answer'> {
  /** Resolves when what was started until then is over, waits for a release, or will not be begun. */
  idle(): Promise<void>;
}

/**
 * Starts work on threads of their own, so that the API goes on answering; one after the other, as two reconciliations
 * at once would take the memory of both. Each is a durable execution kept in the data directory.
 */
export function startInThreads(threads: Threads): Starting {
  const known = new Set<string>();
  let before: Promise<void> = Promise.resolve();
  const inTurn = (key: string, run: () => Promise<void>): void => {
    if (known.has(key)) return;
    known.add(key);
    before = before.then(run).finally(() => known.delete(key));
  };
  return {
    start: async (work) => {
      const name = executionOf(work);
      inTurn(name, () => runThread(threads, { name, work }, () => threads.died(work)));
      return 'started';
    },
    answer: async (callbackId, work) => {
      const waiting = durableService({ functions: {}, store: executionsIn(threads.data) });
      const answered = await answerIn(waiting, callbackId, work);
      const name = answered === 'answered' ? executionOfCallback(callbackId) : undefined;
      // Known by its callback: the thread that began to wait may not have ended yet, and does not hear of the answer any more.
      if (name !== undefined)
        inTurn(callbackId, () => runThread(threads, { name }, () => threads.died(work)));
      return answered;
    },
    idle: () => before,
  };
}

/** Never rejects: what goes wrong is told to `died`, and what that cannot keep is found when the cloud boots next. */
async function runThread(
  { data, portal, stopping }: Threads,
  execution: ThreadOrder['execution'],
  died: () => Promise<unknown>,
): Promise<void> {
  if (stopping.aborted) return;
  const workerData = { data, portal, execution } satisfies ThreadOrder;
  const thread = new Worker(new URL('./work-thread.ts', import.meta.url), { workerData });
  try {
    const [code] = await once(thread, 'exit');
    if (code !== 0) throw new Error(`thread ended with ${code}`);
  } catch {
    await died().catch(() => undefined);
  }
}
