import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBridge } from '../../../../functions/coverage/bridge.ts';
import type { Cloud } from '../../../../local/cloud/cloud.ts';
import { nightOfProvinces } from '../../cross-province/night-of-provinces.ts';
import {
  HOME,
  NEXT,
  nextCards,
  OF_GIANG,
  OF_KHANG,
  sendText,
  settleBoth,
} from '../../cross-province/two-hamlets.ts';
import { AS_OF, newWorld, openServers } from '../../world.ts';

const NEXT_DAY = '2023-07-01';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

/** Two nights; before the first one no card visits, before the second one these do. */
async function changeAfter(...visiting: readonly string[]) {
  const { context } = await newWorld(cloud);
  await settleBoth(context);
  await sendText(context, { province: NEXT, feed: 'cards' }, nextCards());
  await nightOfProvinces(context, AS_OF, [HOME, NEXT]);
  await sendText(context, { province: NEXT, feed: 'cards' }, nextCards(...visiting));
  await nightOfProvinces(context, NEXT_DAY, [HOME, NEXT]);
  const { bridge } = await readBridge(context.store, { province: HOME, unit: HOME });
  return bridge?.moves.map(({ move, covered }) => [move, covered]);
}

describe('a card of another province', () => {
  it('that begins to visit may have been listed there all along', async () => {
    expect(await changeAfter(OF_GIANG, OF_KHANG)).toEqual([['other', 2]]);
  }, 60_000);

  it('that began to hold since is a new card', async () => {
    const fresh = OF_GIANG.replace('2021-04-09,', `${NEXT_DAY},`);

    expect(await changeAfter(fresh)).toEqual([['card_issued', 1]]);
  }, 60_000);
});
