import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteDeath } from '../../../functions/work/keep-work.ts';
import { orderWork } from '../../../functions/work/order-work.ts';
import { resumeWorks } from '../../../functions/work/resume-works.ts';
import { executionOf, type StartedWork, type Work } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { UNITS } from '../hamlet.ts';
import { carryOut, newWorld, openServers, send, type World } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

/** A night on a book that lacks what a night needs: it is refused at once. */
const night = (release = false): Work => ({
  province: '94',
  name: 'run-94-some',
  order: {
    function: 'reconcile-night',
    command: { provinces: ['94'], asOf: '2023-06-30', release, waits: true },
  },
});

/** A world that notes what is started and begins nothing. */
async function quietWorld(): Promise<World & { started: StartedWork[] }> {
  const world = await newWorld(cloud);
  const started: StartedWork[] = [];
  world.context.start = async (work) => {
    started.push(work);
    return 'started';
  };
  return { ...world, started };
}

/** Has the execution of the first order have ended, as Lambda tells it. */
function endFirst({ context }: World): void {
  const { start } = context;
  context.start = async (work) => {
    await start(work);
    return work.attempt === 1 ? 'over' : 'started';
  };
}

const standing = ({ context }: World) => context.store.works.find('94', 'run-94-some');

describe('work that is ordered', () => {
  it('waits under its name, and is started under the same name however often it is ordered', async () => {
    const world = await quietWorld();

    await Promise.all([orderWork(world.context, night()), orderWork(world.context, night())]);
    await orderWork(world.context, night());

    expect(new Set(world.started.map(executionOf))).toEqual(new Set(['run-94-some-1']));
    expect(await standing(world)).toMatchObject({ state: 'waiting', attempt: 1 });
  });

  it('goes further when a release is ordered meanwhile, and is not held back again', async () => {
    const world = await quietWorld();

    await orderWork(world.context, night());
    await orderWork(world.context, night(true));
    await orderWork(world.context, night());

    expect(world.started.map(executionOf)).toEqual(['run-94-some-1', 'run-94-some-2', 'run-94-some-2']);
    expect(await standing(world)).toMatchObject({ attempt: 2, order: { command: { release: true } } });
  });

  it('is left alone by an order that another followed', async () => {
    const world = await quietWorld();
    await orderWork(world.context, night());
    await orderWork(world.context, night(true));
    const [first] = world.started;

    if (first) await carryOut(world.context, first);

    expect(await standing(world)).toMatchObject({ state: 'waiting', attempt: 2 });
  });

  it('that was refused is kept as refused with its code, and ordered anew when asked for again', async () => {
    const world = await quietWorld();
    await orderWork(world.context, night());
    const [first] = world.started;

    if (first) await carryOut(world.context, first);
    const refused = await standing(world);
    await orderWork(world.context, night());

    expect(refused).toMatchObject({ state: 'refused', problem: { code: 'E9002', vi: expect.any(String) } });
    expect(refused?.step).toBeUndefined();
    expect(await standing(world)).toMatchObject({ state: 'waiting', attempt: 2 });
  });

  it('that cannot be started is kept as failed and refused to who asked', async () => {
    const world = await quietWorld();
    world.context.start = () => Promise.reject(new Error('no such function'));

    await expect(orderWork(world.context, night())).rejects.toMatchObject({ code: 'E9022' });

    expect(await standing(world)).toMatchObject({ state: 'failed', problem: { code: 'E9022' } });
  });

  it('that stops at an error nobody foresaw says so, and nothing of the error', async () => {
    const world = await quietWorld();
    await send(world.context, 'units', UNITS);
    await orderWork(world.context, night());
    const [first] = world.started;
    const seen: string[] = [];
    const { store } = world.context;
    const broken = {
      ...store,
      manifests: { ...store.manifests, current: () => Promise.reject(new TypeError('Nguyễn')) },
    };

    if (first)
      await carryOut({ ...world.context, store: broken, observe: ({ step }) => seen.push(step) }, first);

    const entry = await standing(world);
    expect(entry).toMatchObject({ state: 'failed', problem: { code: 'E9023' } });
    expect(seen).toContain('find gaps: TypeError');
    expect(JSON.stringify([entry, seen])).not.toContain('Nguyễn');
  });

  it('whose process died is failed, unless it was over', async () => {
    const world = await quietWorld();
    await orderWork(world.context, night());
    const [first] = world.started;
    if (first === undefined) throw new Error('nothing was started');

    await noteDeath(world.context, first);
    const dead = await standing(world);
    await carryOut(world.context, first);

    expect(dead).toMatchObject({ state: 'failed', problem: { code: 'E9023' } });
    expect(await standing(world)).toEqual(dead);
  });

  it('whose execution ended without a word is failed, and ordered and started anew under the next name', async () => {
    const world = await quietWorld();
    await orderWork(world.context, night());
    endFirst(world);

    await orderWork(world.context, night());

    expect(world.started.map(executionOf)).toEqual(['run-94-some-1', 'run-94-some-1', 'run-94-some-2']);
    expect(await standing(world)).toMatchObject({ state: 'waiting', attempt: 2 });
  });

  it('whose execution was over because the work is done is not done again', async () => {
    const world = await quietWorld();
    const { store, start } = world.context;
    world.context.start = async (work) => {
      await start(work);
      await store.works.change(work, { state: 'done' });
      return 'over';
    };

    await orderWork(world.context, night());

    expect(world.started).toHaveLength(1);
    expect(await standing(world)).toMatchObject({ state: 'done', attempt: 1 });
  });

  it('of which every execution has ended is given up in the end', async () => {
    const world = await quietWorld();
    world.context.start = async () => 'over';

    await expect(orderWork(world.context, night())).rejects.toMatchObject({ code: 'E9022' });

    expect(await standing(world)).toMatchObject({ state: 'failed' });
  });

  it('is started again after the process that had it is gone', async () => {
    const world = await quietWorld();
    await orderWork(world.context, night());
    await world.context.store.works.change(
      { province: '94', name: 'run-94-some', attempt: 1 },
      { state: 'running' },
    );

    await resumeWorks(world.context, '94');

    expect(world.started.map(executionOf)).toEqual(['run-94-some-1', 'run-94-some-1']);
    expect(world.started[1]).toEqual(world.started[0]);
  });
});
