import { expect } from 'vitest';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import type { Moment } from '../deaths.ts';
import { contentsOf, copyOf, type World } from '../world.ts';

class Killed extends Error {}

/** Dies at one of its checkpoints, before it is kept or right after, and stays dead. */
function dyingAt(kept: ExecutionStore, checkpoint: number, moment: Moment): ExecutionStore {
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

/** What is begun anew, or gone on with, by a process that may die at a checkpoint. */
export interface Way {
  before: World;
  /** `kept` outlives the process that dies; others answer there. */
  go(world: World, executions: ExecutionStore, kept: ExecutionStore): Promise<unknown>;
}

/** How often a way is checkpointed, and what it leaves. */
async function undisturbedEnd(cloud: Cloud, { before, go }: Way) {
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
  await go(world, counting, kept);
  return { saves, left: await contentsOf(world) };
}

/** Kills it at every checkpoint, has a new process go on each time, and compares what is left. */
export async function expectSameEnd(
  cloud: Cloud,
  way: Way,
  moments: readonly Moment[] = ['before', 'after'],
): Promise<void> {
  const { saves, left } = await undisturbedEnd(cloud, way);
  expect(saves).toBeGreaterThan(10);
  for (let checkpoint = 1; checkpoint <= saves; checkpoint++) {
    for (const moment of moments) {
      const world = await copyOf(cloud, way.before);
      const executions = memoryStore();
      await expect(way.go(world, dyingAt(executions, checkpoint, moment), executions)).rejects.toThrow(
        Killed,
      );
      await way.go(world, executions, executions);
      expect(await contentsOf(world), `killed ${moment} checkpoint ${checkpoint}`).toEqual(left);
    }
  }
}
