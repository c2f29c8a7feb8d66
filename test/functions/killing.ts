import { expect } from 'vitest';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { countingCalls, deadFrom, type Moment } from './deaths.ts';
import { contentsOf, copyOf, type Process, startProcess, type World } from './world.ts';

/** Kills a piece of work at every call of its ports, starts it again each time, and compares what is left. */
export async function expectSameEndWhereverKilled(
  cloud: Cloud,
  before: World,
  work: (process: Process) => Promise<unknown>,
): Promise<void> {
  const undisturbed = await copyOf(cloud, before);
  const counter = countingCalls();
  await work(startProcess(cloud, undisturbed, counter.observer));
  const done = await contentsOf(undisturbed);
  // Killed after its very last call, the work was done, and starting it again is doing it twice.
  await work(undisturbed);
  const doneTwice = await contentsOf(undisturbed);
  expect(counter.calls()).toBeGreaterThan(10);

  for (let call = 1; call <= counter.calls(); call++) {
    for (const moment of ['before', 'after'] as const) {
      const expected = call === counter.calls() && moment === 'after' ? doneTwice : done;
      expect(
        await endKilledAt(cloud, { before, work, call, moment }),
        `killed ${moment} call ${call}`,
      ).toEqual(expected);
    }
  }
}

interface Death {
  before: World;
  work: (process: Process) => Promise<unknown>;
  call: number;
  moment: Moment;
}

async function endKilledAt(cloud: Cloud, { before, work, call, moment }: Death): Promise<unknown> {
  const world = await copyOf(cloud, before);
  await expect(work(startProcess(cloud, world, deadFrom(call, moment)))).rejects.toThrow();
  await work(world);
  return contentsOf(world);
}
