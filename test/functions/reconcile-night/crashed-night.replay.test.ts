import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHASES } from '../../../functions/reconcile-province/command.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { contentsOf, copyOf, newWorld, openServers, type World } from '../world.ts';
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

class Killed extends Error {}

/** Dies at one of its checkpoints, before it is kept or right after, and stays dead. */
function dyingAt(kept: ExecutionStore, checkpoint: number, moment: 'before' | 'after'): ExecutionStore {
  let seen = 0;
  return {
    ...kept,
    save: async (execution) => {
      seen += 1;
      if (seen > checkpoint || (seen === checkpoint && moment === 'before')) throw new Killed();
      await kept.save(execution);
      if (seen === checkpoint) throw new Killed();
    },
  };
}

async function checkpointsOfANight(): Promise<number> {
  const kept = memoryStore();
  let saves = 0;
  const counting: ExecutionStore = {
    ...kept,
    save: (execution) => {
      saves += 1;
      return kept.save(execution);
    },
  };
  const world = await copyOf(cloud, before);
  await reportOf(serviceOn(world.context, counting));
  return saves;
}

/** Kills the night at a checkpoint, goes on with it in a new process, and tells what is left. */
async function endKilledAt(checkpoint: number, moment: 'before' | 'after') {
  const world = await copyOf(cloud, before);
  const executions = memoryStore();
  const dying = serviceOn(world.context, dyingAt(executions, checkpoint, moment));
  await expect(dying.run(NIGHT)).rejects.toThrow(Killed);
  await reportOf(serviceOn(world.context, executions));
  return contentsOf(world);
}

describe('a night', () => {
  it('killed at any of its checkpoints goes on from there and ends as an undisturbed one', async () => {
    const checkpoints = await checkpointsOfANight();
    expect(checkpoints).toBeGreaterThan(10);
    for (let checkpoint = 1; checkpoint <= checkpoints; checkpoint++) {
      for (const moment of ['before', 'after'] as const) {
        const left = await endKilledAt(checkpoint, moment);
        expect(left, `killed ${moment} checkpoint ${checkpoint}`).toEqual(undisturbed);
      }
    }
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
