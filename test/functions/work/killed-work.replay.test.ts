import { afterAll, beforeAll, describe, it } from 'vitest';
import { apiHandler } from '../../../functions/api/handler.ts';
import { orderImport, releaseImport } from '../../../functions/imports/order-import.ts';
import type { StartedWork } from '../../../functions/work/work.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { tickingWorld, upload } from '../api/sending.ts';
import { BIRTHS, CARDS, CARDS_NEXT, manyBirths, UNITS } from '../hamlet.ts';
import { expectSameEndWhereverKilled } from '../killing.ts';
import { carryOut, newWorld, openServers, type Process, send, type World } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const unrecorded = async (): Promise<void> => undefined;

/** A world in which something was ordered and is not begun. */
async function ordered(
  order: (world: World) => Promise<unknown>,
): Promise<{ world: World; work: (process: Process) => Promise<unknown> }> {
  const world = tickingWorld(await newWorld(cloud));
  await send(world.context, 'units', UNITS);
  await send(world.context, 'births', BIRTHS);
  await send(world.context, 'cards', CARDS);
  let started: StartedWork | undefined;
  const begin = world.context.start;
  world.context.start = async (one) => {
    started = one;
    return 'started';
  };
  await order(world);
  world.context.start = begin;
  if (started === undefined) throw new Error('nothing was started');
  const one = started;
  return { world, work: ({ context }) => carryOut(context, one) };
}

describe('ordered work killed at any call of its ports and started again', () => {
  it('ends an import in the state of an undisturbed one', async () => {
    const { world, work } = await ordered(async (at) => {
      const wrong = CARDS_NEXT.replace('TE1949400000005,094321000005,Võ Thị Giang', ',,');
      const uploads = [await upload({ api: apiHandler(at.context), world: at }, 'cards', wrong)];
      await orderImport(
        at.context,
        {
          province: '94',
          feed: 'cards',
          mode: 'snapshot',
          dryRun: false,
          uploads,
        },
        unrecorded,
      );
    });

    await expectSameEndWhereverKilled(cloud, world, work);
  }, 300_000);

  it('ends the release of a held file in the state of an undisturbed one', async () => {
    const { world, work } = await ordered(async ({ context }) => {
      await send(context, 'births', manyBirths(120));
      const { importId } = await send(context, 'births', manyBirths(100));
      const entry = await context.store.imports.find('94', importId);
      if (entry) await releaseImport(context, entry, unrecorded);
    });

    await expectSameEndWhereverKilled(cloud, world, work);
  }, 300_000);
});
