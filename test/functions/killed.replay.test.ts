import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, manyBirths, UNITS } from './hamlet.ts';
import { expectSameEndWhereverKilled } from './killing.ts';
import { afterANight } from './reconcile-night/executing.ts';
import { newWorld, night, openServers, type Process, send, type World } from './world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const worldAfterANight = async (): Promise<World> => afterANight(await newWorld(cloud));

const importCards = ({ context }: Process): Promise<unknown> => send(context, 'cards', CARDS_NEXT);
const reconcile = ({ context }: Process): Promise<unknown> => night(context, '2023-07-01', true);

describe('a process killed at any call of its ports and started again', () => {
  it('ends an import in the state of an undisturbed one', async () => {
    await expectSameEndWhereverKilled(cloud, await worldAfterANight(), importCards);
  }, 300_000);

  it('ends a first import in the state of an undisturbed one', async () => {
    const world = await newWorld(cloud);
    await send(world.context, 'units', UNITS);

    await expectSameEndWhereverKilled(cloud, world, ({ context }) => send(context, 'births', BIRTHS));
  }, 300_000);

  it('ends a delta with rejected rows in the state of an undisturbed one', async () => {
    const delta = BIRTHS.replace('094321000005,Võ Thị Giang', ',').replace('Lý Dũng', 'Lý Tấn Dũng');

    await expectSameEndWhereverKilled(cloud, await worldAfterANight(), ({ context }) =>
      send(context, 'births', delta, { mode: 'delta' }),
    );
  }, 300_000);

  it('ends the release of a held night in the state of an undisturbed one', async () => {
    const world = await newWorld(cloud);
    await send(world.context, 'units', UNITS);
    await send(world.context, 'births', manyBirths(21));
    await send(world.context, 'cards', CARDS);
    await night(world.context);

    await expectSameEndWhereverKilled(cloud, world, ({ context }) => night(context, undefined, true));
  }, 300_000);

  it('ends a night in the state of an undisturbed one', async () => {
    const world = await worldAfterANight();
    await send(world.context, 'cards', CARDS_NEXT);

    await expectSameEndWhereverKilled(cloud, world, reconcile);
  }, 300_000);
});
