import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { Message } from '../../../shared/store/registry/messages.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send } from '../world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const countsOf = (messages: readonly Message[]) =>
  Object.fromEntries(messages.map(({ unit, counts }) => [unit, counts]));

it('nights tell communes and province what is new, then which deadlines passed, and then nothing', async () => {
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await context.store.contacts.put({ province: '94', unit: '94', email: 'province@example.vn' });

  const told = [];
  // Friday 30 June; five working days later is Friday 7 July, and Monday the tenth the first contact is late.
  for (const asOf of ['2023-06-30', '2023-07-07', '2023-07-10', '2023-07-11']) {
    const { runId } = await night(context, asOf);
    told.push(countsOf(await context.store.messages.ofRun('94', runId)));
  }

  expect(told).toMatchObject([
    {
      '31528': { opened: 1, late: 0, stillOpen: 1 },
      '31531': { opened: 2, late: 0, stillOpen: 2 },
      '94': { opened: 3, late: 0, stillOpen: 3 },
    },
    {},
    { '31528': { late: 1 }, '31531': { late: 2 }, '94': { opened: 0, late: 3, overdue: 0, stillOpen: 3 } },
    {},
  ]);
  expect(told.map((messages) => Object.keys(messages).length)).toEqual([3, 0, 3, 0]);
}, 120_000);
