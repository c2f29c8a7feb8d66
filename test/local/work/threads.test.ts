import { describe, expect, it } from 'vitest';
import { executionOf, type StartedWork } from '../../../functions/work/work.ts';
import { startInThreads } from '../../../local/work/threads.ts';

const workOf = (attempt: number): StartedWork => ({
  province: '94',
  name: 'run-94-some',
  attempt,
  order: {
    function: 'reconcile-night',
    command: { provinces: ['94'], asOf: '2023-06-30', release: false, waits: true },
  },
});

/** Threads on a data directory that cannot be: each dies as soon as it begins, which `died` is told of. */
function doomed({ stopping, onDeath = () => undefined }: { stopping: AbortSignal; onDeath?: () => void }) {
  const dead: string[] = [];
  const died = async (work: StartedWork): Promise<void> => {
    dead.push(executionOf(work));
    onDeath();
  };
  return { dead, ...startInThreads({ data: '/dev/null/nowhere', portal: '', died, stopping }) };
}

describe('work on threads', () => {
  it('whose thread dies is told of, once for each order, and the next is begun all the same', async () => {
    const { dead, start, idle } = doomed({ stopping: new AbortController().signal });

    await Promise.all([start(workOf(1)), start(workOf(1)), start(workOf(2))]);
    await idle();

    expect(dead).toEqual(['run-94-some-1', 'run-94-some-2']);
  });

  it('is not begun any more once everything stops, though it waits already', async () => {
    const stopping = new AbortController();
    const { dead, start, idle } = doomed({ stopping: stopping.signal, onDeath: () => stopping.abort() });

    await Promise.all([start(workOf(1)), start(workOf(2))]);
    await start(workOf(3));
    await idle();

    expect(dead).toEqual(['run-94-some-1']);
  });
});
