import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { countingCalls, deadFrom } from '../deaths.ts';
import { BIRTHS, CARDS, manyBirths, UNITS } from '../hamlet.ts';
import {
  AS_OF,
  copyOf,
  newWorld,
  night,
  openServers,
  type Process,
  send,
  startProcess,
  type World,
} from '../world.ts';
import { ask, OFFICER, upload } from './sending.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

/** A request that has work begun, in a world that is ready for it. */
interface Case {
  kind: 'import_uploaded' | 'feed_released' | 'run_started' | 'run_released';
  /** Of the receipt or the run, once the work is over. */
  end: string;
  ready(world: World): Promise<{ path: string; body: object }>;
}

async function withBook({ context }: World, births: string): Promise<void> {
  await send(context, 'units', UNITS);
  await send(context, 'births', births);
  await send(context, 'cards', CARDS);
}

const CASES: Case[] = [
  {
    kind: 'import_uploaded',
    end: 'done',
    ready: async (world) => {
      await send(world.context, 'units', UNITS);
      const uploads = [await upload({ api: apiHandler(world.context), world }, 'births', BIRTHS)];
      return { path: '/v1/imports', body: { feed: 'births', uploads } };
    },
  },
  {
    kind: 'feed_released',
    end: 'done',
    ready: async (world) => {
      await withBook(world, manyBirths(120));
      const { importId } = await send(world.context, 'births', manyBirths(100));
      return { path: `/v1/imports/${importId}/release`, body: {} };
    },
  },
  {
    kind: 'run_started',
    end: 'published',
    ready: async (world) => {
      await withBook(world, BIRTHS);
      return { path: '/v1/runs', body: { asOf: AS_OF } };
    },
  },
  {
    kind: 'run_released',
    end: 'published',
    ready: async (world) => {
      await withBook(world, manyBirths(30));
      const { runId } = await night(world.context);
      return { path: `/v1/runs/${runId}/release`, body: {} };
    },
  },
];

/** A process that has nothing begun: what it ordered is left to others. */
function startingNothing(process: Process): Process {
  process.context.start = async () => 'started';
  return process;
}

const hasEntry = async ({ context }: World, wanted: string): Promise<boolean> => {
  const { entries } = await context.store.audit.list({ province: '94', day: '2023-07-21' }, { limit: 50 });
  return entries.some(({ kind }) => kind === wanted);
};

const isOrdered = async ({ context }: World): Promise<boolean> =>
  (await context.store.works.listOpen('94')).length > 0;

describe.each(CASES)(
  'a request that ends in $kind, killed at any call of its ports',
  ({ kind, end, ready }) => {
    it('leaves no order without its entry in the access log, and is done when it is sent again', async () => {
      const before = await newWorld(cloud);
      const { path, body } = await ready(before);
      const asked = ({ context }: Process) => ask(apiHandler(context), 'POST', path, { as: OFFICER, body });
      const counter = countingCalls();
      await asked(startingNothing(startProcess(cloud, await copyOf(cloud, before), counter.observer)));
      let orphans = 0;

      for (let call = 1; call <= counter.calls(); call++)
        for (const moment of ['before', 'after'] as const) {
          const world = await copyOf(cloud, before);
          const killed = await asked(startingNothing(startProcess(cloud, world, deadFrom(call, moment))));
          const wasOrdered = await isOrdered(world);
          const wasKept = await hasEntry(world, kind);
          if (wasOrdered) orphans++;
          const again = await asked(world);
          await world.idle();
          const [name = ''] = path.split('/release');
          const id = again.body.importId ?? again.body.runId;
          const { state } = (
            await ask(apiHandler(world.context), 'GET', path.endsWith('release') ? name : `${path}/${id}`)
          ).body;

          const when = `killed ${moment} call ${call}`;
          expect(killed.status, when).toBe(500);
          expect(wasOrdered && !wasKept, when).toBe(false);
          expect([again.status, state, await hasEntry(world, kind)], when).toEqual([202, end, true]);
        }

      expect(orphans).toBeGreaterThan(0);
    }, 300_000);
  },
);
