import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHASES } from '../../../functions/reconcile-province/command.ts';
import { releaseRun } from '../../../functions/runs/runs.ts';
import { executionOf } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { answerIn } from '../../../local/work/answer-in.ts';
import { CARDS, manyBirths, UNITS } from '../hamlet.ts';
import { contentsOf, copyOf, newWorld, openServers, send, type World } from '../world.ts';
import { expectSameEnd } from './dying.ts';
import { betweenNights, NIGHT, provinceThat, reportOf, serviceOn } from './executing.ts';

let cloud: Cloud;
let before: World;
let undisturbed: Awaited<ReturnType<typeof contentsOf>>;
beforeAll(async () => {
  cloud = await openServers();
  before = await betweenNights(await newWorld(cloud));
  const world = await copyOf(cloud, before);
  await reportOf(serviceOn(world.context, memoryStore()));
  undisturbed = await contentsOf(world);
}, 60_000);
afterAll(() => cloud.stop());

/** A night that is held, then released by its order, each time from wherever it is. */
async function heldAndReleased(
  { context }: World,
  executions: ExecutionStore,
  kept: ExecutionStore,
): Promise<void> {
  const service = serviceOn(context, executions);
  context.answer = (callbackId, work) => answerIn(serviceOn(context, kept), callbackId, work);
  context.start = async (work) => {
    await service.run({ name: executionOf(work), functionName: 'reconcile-night', payload: work });
    return 'started';
  };
  await service.run(NIGHT);
  const [run] = await context.store.runs.list('94');
  if (run?.state === 'held') await releaseRun(context, run, async () => undefined);
  await service.resume(NIGHT.name);
}

describe('a night', () => {
  it('killed at any of its checkpoints goes on from there and ends as an undisturbed one', async () => {
    const go = ({ context }: World, executions: ExecutionStore) => reportOf(serviceOn(context, executions));

    await expectSameEnd(cloud, { before, go });
  }, 300_000);

  it('that is held and released, killed at any of its checkpoints, ends as an undisturbed one', async () => {
    const held = await newWorld(cloud);
    await send(held.context, 'units', UNITS);
    await send(held.context, 'births', manyBirths(21));
    await send(held.context, 'cards', CARDS);

    await expectSameEnd(cloud, { before: held, go: heldAndReleased });
  }, 300_000);

  it.each(PHASES)(
    'whose province function dies before or after “%s” does the phase again, once',
    async (phase) => {
      for (const moment of ['before', 'after'] as const) {
        const world = await copyOf(cloud, before);
        let dead = false;
        const disturbed = provinceThat(world.context, async (asked, run) => {
          if (dead || asked !== phase) return run();
          dead = true;
          if (moment === 'after') await run();
          throw new Error('out of memory');
        });

        const { failed } = await reportOf(serviceOn(world.context, memoryStore(), disturbed));

        expect(failed).toEqual([]);
        expect(dead).toBe(true);
        expect(await contentsOf(world), `died ${moment} it was done`).toEqual(undisturbed);
      }
    },
    60_000,
  );
});
