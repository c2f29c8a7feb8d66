import { afterAll, beforeAll, expect, it } from 'vitest';
import { findHolders } from '../../../functions/children/card-holders.ts';
import { getLatestRun } from '../../../functions/runs/latest-run.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import type { Run } from '../../../shared/store/run.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send, type World } from '../world.ts';

let cloud: Cloud;
let context: World['context'];
let run: Run;
beforeAll(async () => {
  cloud = await openServers();
  ({ context } = await newWorld(cloud));
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  run = await getLatestRun(context.store, '94');
}, 60_000);
afterAll(() => cloud.stop());

const card = (key: string, numbers: Partial<CardRecord> = {}): CardRecord => ({
  key,
  status: 'active',
  ...numbers,
});
const birthsOf = async (one: CardRecord, of = run) =>
  (await findHolders(context.store, of, one)).flatMap(({ sources }) => sources.births);

it('the child that holds a card is found by any number of the card, and without one by its key', async () => {
  const { numbers: _, ...early } = run.assessed as { numbers: unknown };

  expect(await birthsOf(card('C1', { card_no: 'TE1949400000001' }))).toEqual(['B1']);
  expect(await birthsOf(card('C1', { personal_id: '094321000001' }))).toEqual(['B1']);
  expect(await birthsOf(card('C1'))).toEqual(['B1']);
  expect(await birthsOf(card('C1', { card_no: 'TE1949400000001' }), { ...run, assessed: early })).toEqual([
    'B1',
  ]);
});

it('a card that nobody holds has no holder, though its number leads to a child', async () => {
  expect(await birthsOf(card('C0', { personal_id: '094321000001' }))).toEqual([]);
});
