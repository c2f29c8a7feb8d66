import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorOf } from '../../../functions/follow-up/actor.ts';
import { recordFact } from '../../../functions/follow-up/record-fact.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { gap, UNITS } from '../../shared/coverage/samples.ts';
import { runOf } from '../../shared/follow-up/nights.ts';
import { countingCalls, deadFrom } from '../deaths.ts';
import { contentsOf, copyOf, newWorld, openServers, startProcess, type World } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const OFFER: CaseCommand = { kind: 'offer_transfer', to: '31673' };
const ACCEPT: CaseCommand = { kind: 'accept_transfer' };
const VISIT: CaseCommand = { kind: 'contact', way: 'visit', on: '2023-07-02' };

/** Somebody of the commune gives the command on this version of the one case. */
async function give(store: Store, command: CaseCommand, seen: number): Promise<unknown> {
  const unit = command.kind === 'accept_transfer' ? '31673' : '31639';
  const scope = { subject: 'account-7', role: 'commune_staff', province: '94', units: [unit] } as const;
  const by = actorOf({ scope, now: new Date('2023-07-02T03:00:00Z'), units: unitIndex(UNITS) }, command);
  return recordFact(store, { province: '94', childId: 'child-1', command, seen, by });
}

/** A world with one open case, after these commands. */
async function worldAfter(commands: readonly CaseCommand[]): Promise<World> {
  const world = await newWorld(cloud);
  const { store } = world.context;
  for (const { next } of planCases(new Map(), [gap()], runOf(1))) await store.cases.save(next);
  for (const [at, command] of commands.entries()) await give(store, command, at + 1);
  return world;
}

it.each([
  ['a visit', [], VISIT],
  ['an offer', [], OFFER],
  ['an acceptance', [OFFER], ACCEPT],
])(
  '%s killed at any call and given again ends as if it had not been',
  async (_, before, command) => {
    const seen = before.length + 1;
    const start = await worldAfter(before);
    const undisturbed = await copyOf(cloud, start);
    const counter = countingCalls();
    await give(startProcess(cloud, undisturbed, counter.observer).context.store, command, seen);
    const done = await contentsOf(undisturbed);

    expect(counter.calls()).toBeGreaterThan(1);
    for (let call = 1; call <= counter.calls(); call++) {
      for (const moment of ['before', 'after'] as const) {
        const world = await copyOf(cloud, start);
        const dying = startProcess(cloud, world, deadFrom(call, moment)).context.store;
        await expect(give(dying, command, seen)).rejects.toThrow();
        const again = await give(world.context.store, command, seen);

        expect(again, `killed ${moment} call ${call}`).toMatchObject({ outcome: 'recorded' });
        expect(await contentsOf(world), `killed ${moment} call ${call}`).toEqual(done);
      }
    }
  },
  120_000,
);
