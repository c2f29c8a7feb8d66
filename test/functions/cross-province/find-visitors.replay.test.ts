import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findVisitors } from '../../../functions/cross-province/find-visitors.ts';
import { beginRun } from '../../../functions/reconcile-province/begin.ts';
import { planRun } from '../../../functions/reconcile-province/plan.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import { countingCalls, deadFrom } from '../deaths.ts';
import { expectSameEndWhereverKilled } from '../killing.ts';
import { expectSameEnd } from '../reconcile-night/dying.ts';
import { NIGHT, reportOf, serviceOn } from '../reconcile-night/executing.ts';
import {
  contentsOf,
  copyOf,
  newWorld,
  openServers,
  type Process,
  startProcess,
  type World,
} from '../world.ts';
import { gapsOf, nightOfProvinces } from './night-of-provinces.ts';
import { HOME, NEXT, nextCards, OF_KHANG, sendText, settleBoth } from './two-hamlets.ts';

const BOTH = [HOME, NEXT];
const FIRST = '2023-06-30';
const SECOND = '2023-07-01';

let cloud: Cloud;
let settled: World;
beforeAll(async () => {
  cloud = await openServers();
  settled = await newWorld(cloud);
  await settleBoth(settled.context);
}, 60_000);
afterAll(() => cloud.stop());

/** Both provinces with their gaps found, none published. */
async function gapsFound(world: World, asOf: string): Promise<{ province: string; runId: string }[]> {
  const runs: { province: string; runId: string }[] = [];
  for (const province of BOTH) runs.push(await gapsOf({ ...world.context, provinces: BOTH }, province, asOf));
  return runs;
}

describe('the step between the provinces and the runs begun anew, killed at any call and started again', () => {
  it('end in the state of an undisturbed night, after a card has stopped visiting', async () => {
    const world = await copyOf(cloud, settled);
    await nightOfProvinces(world.context, FIRST, BOTH);
    await sendText(world.context, { province: NEXT, feed: 'cards' }, nextCards(OF_KHANG));
    const runs = await gapsFound(world, SECOND);

    await expectSameEndWhereverKilled(cloud, world, async ({ context }) => {
      for (const province of await findVisitors(context, { asOf: SECOND, runs }))
        await beginRun(context, await planRun(context.store, province, SECOND));
    });
  }, 600_000);
});

describe('a night of two provinces', () => {
  it('killed after any of its checkpoints goes on from there and ends as an undisturbed one', async () => {
    const go = ({ context }: World, executions: ExecutionStore): Promise<unknown> =>
      reportOf(serviceOn({ ...context, provinces: BOTH }, executions), {
        ...NIGHT,
        payload: { provinces: BOTH, asOf: FIRST, release: true },
      });

    await expectSameEnd(cloud, { before: settled, go }, ['after']);
  }, 600_000);
});

describe('the step between the provinces, killed at any call', () => {
  it('names the same provinces when it is done again, whatever it had written', async () => {
    const world = await copyOf(cloud, settled);
    const runs = await gapsFound(world, FIRST);
    const step = ({ context }: Pick<Process, 'context'>) => findVisitors(context, { asOf: FIRST, runs });
    const counter = countingCalls();
    const undisturbed = await copyOf(cloud, world);
    expect(await step(startProcess(cloud, undisturbed, counter.observer))).toEqual([NEXT, HOME]);
    const done = await contentsOf(undisturbed);

    for (let call = 1; call <= counter.calls(); call++) {
      for (const moment of ['before', 'after'] as const) {
        const killed = await copyOf(cloud, world);
        await expect(step(startProcess(cloud, killed, deadFrom(call, moment)))).rejects.toThrow();
        expect(await step(killed), `killed ${moment} call ${call}`).toEqual([NEXT, HOME]);
        expect(await contentsOf(killed), `killed ${moment} call ${call}`).toEqual(done);
      }
    }
  }, 600_000);
});
