import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { executionOf, type StartedWork } from '../../../functions/work/work.ts';
import { startInThreads } from '../../../local/work/threads.ts';

const workOf = (attempt: number): StartedWork => ({
  province: '94',
  name: 'run-94-some',
  attempt,
  order: { function: 'reconcile-night', command: { provinces: ['94'], asOf: '2023-06-30', release: false } },
});

/** Threads on a data directory that cannot be: each dies as soon as it begins. */
function doomed(stopping: AbortSignal) {
  const dead: string[] = [];
  const died = async (work: StartedWork): Promise<void> => {
    dead.push(executionOf(work));
  };
  return { dead, start: startInThreads({ data: '/dev/null/nowhere', portal: '', died, stopping }) };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await pause(50);
}

describe('work on threads', () => {
  it('whose thread dies is told of, once for each order, and the next is begun all the same', async () => {
    const { dead, start } = doomed(new AbortController().signal);

    await Promise.all([start(workOf(1)), start(workOf(1)), start(workOf(2))]);
    await until(() => dead.length === 2);

    expect(dead).toEqual(['run-94-some-1', 'run-94-some-2']);
  });

  it('is not begun any more once everything stops', async () => {
    const stopping = new AbortController();
    const { dead, start } = doomed(stopping.signal);

    stopping.abort();
    await start(workOf(1));
    await pause(200);

    expect(dead).toEqual([]);
  });
});
