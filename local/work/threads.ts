import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { executionOf, type Start, type StartedWork } from '../../functions/work/work.ts';
import type { ThreadOrder } from './work-thread.ts';

interface Threads extends Omit<ThreadOrder, 'work'> {
  /** Begins no more once it is told; what waits then is begun when the cloud boots next. */
  stopping: AbortSignal;
  /** Told of work whose thread died before it could say what became of it. */
  died(work: StartedWork): Promise<void>;
}

/**
 * Starts work on threads of their own, so that the API goes on answering; one after the other, as two reconciliations
 * at once would take the memory of both. `idle` resolves when what was started until then is over, or will not be begun.
 */
export function startInThreads(threads: Threads): { start: Start; idle(): Promise<void> } {
  const known = new Set<string>();
  let before: Promise<void> = Promise.resolve();
  return {
    start: async (work) => {
      const name = executionOf(work);
      if (known.has(name)) return;
      known.add(name);
      before = before.then(() => runThread(threads, work)).finally(() => known.delete(name));
    },
    idle: () => before,
  };
}

/** Never rejects: what goes wrong is told to `died`, and what that cannot keep is found when the cloud boots next. */
async function runThread({ data, portal, died, stopping }: Threads, work: StartedWork): Promise<void> {
  if (stopping.aborted) return;
  const workerData = { data, portal, work } satisfies ThreadOrder;
  const thread = new Worker(new URL('./work-thread.ts', import.meta.url), { workerData });
  try {
    const [code] = await once(thread, 'exit');
    if (code !== 0) throw new Error(`thread ended with ${code}`);
  } catch {
    await died(work).catch(() => undefined);
  }
}
