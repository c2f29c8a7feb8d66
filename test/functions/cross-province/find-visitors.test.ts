import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainChild } from '../../../functions/children/explain.ts';
import { searchChildren } from '../../../functions/children/search-children.ts';
import { findVisitors } from '../../../functions/cross-province/find-visitors.ts';
import { decideReview } from '../../../functions/reviews/decide-review.ts';
import { listReviews } from '../../../functions/reviews/reviews.ts';
import { listRuns } from '../../../functions/runs/runs.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { contentsOf, copyOf, newWorld, night, openServers, type World } from '../world.ts';
import { gapsOf, nightOfProvinces } from './night-of-provinces.ts';
import {
  HOME,
  HOME_CARDS,
  NEXT,
  nextCards,
  OF_GIANG,
  OF_KHANG,
  sendText,
  settleBoth,
} from './two-hamlets.ts';

const BOTH = [HOME, NEXT];
const [FIRST, SECOND, THIRD] = ['2023-06-30', '2023-07-01', '2023-07-02'] as const;

let cloud: Cloud;
let settled: World;
let nightGone: World;
let world: World;
beforeAll(async () => {
  cloud = await openServers();
  settled = await newWorld(cloud);
  await settleBoth(settled.context);
  nightGone = await copyOf(cloud, settled);
  await nightOfProvinces(nightGone.context, FIRST, BOTH);
}, 120_000);
afterAll(() => cloud.stop());
beforeEach(async () => {
  world = await copyOf(cloud, nightGone);
});

interface Answer {
  childId: string;
  status?: string | undefined;
  cause?: string | undefined;
}

async function answerFor(store: Store, province: string, name: string): Promise<Answer> {
  const run = await store.runs.latestPublished(province);
  const lines = await store.outcome.readAll<ChildOutcome>(run?.outcome ?? []);
  const found = lines.find((line) => line.name === name);
  if (found === undefined) throw new Error('no such child');
  const { childId, status, cause } = found;
  return { childId, status, ...(cause !== undefined && { cause }) };
}

const giangOf = ({ context }: World) => answerFor(context.store, HOME, 'Võ Thị Giang');
const khangOf = ({ context }: World) => answerFor(context.store, HOME, 'Ngô Gia Khang');
const lanOf = ({ context }: World) => answerFor(context.store, NEXT, 'Hồ Ngọc Lan');
const sendNext = ({ context }: World, ...cards: readonly string[]) =>
  sendText(context, { province: NEXT, feed: 'cards' }, nextCards(...cards));

describe('a night of two provinces', { timeout: 60_000 }, () => {
  it('gives a child the card that the other province issued, by number, by name, day and mother, and after a move', async () => {
    expect(await giangOf(world)).toMatchObject({ status: 'covered' });
    expect(await khangOf(world)).toMatchObject({ status: 'covered' });
    expect(await lanOf(world)).toMatchObject({ status: 'covered' });
    expect(await answerFor(world.context.store, NEXT, 'Phan Văn Tài')).toMatchObject({
      cause: 'never_issued',
    });
  });

  it('counts its own cards and those of other provinces apart, and adds up', async () => {
    const fresh = await copyOf(cloud, settled);

    const { reports, again } = await nightOfProvinces(fresh.context, FIRST, BOTH);

    expect(again).toEqual([NEXT, HOME].sort());
    expect(reports).toMatchObject([
      {
        inScope: 7,
        covered: 6,
        uncovered: 1,
        cards: { rows: 6, linked: 6, visiting: 2 },
        identity: { holds: true },
      },
      {
        inScope: 3,
        covered: 2,
        uncovered: 1,
        cards: { rows: 3, linked: 1, visiting: 1 },
        identity: { holds: true },
      },
    ]);
  });

  it('says that the first run of the night was superseded, and never that it failed', async () => {
    const later = { store: world.context.store, now: () => new Date('2023-08-20T00:00:00Z') };

    const { runs } = await listRuns(later, { province: HOME, limit: 10 });

    expect(runs.map(({ state }) => state).sort()).toEqual(['published', 'superseded']);
  });

  it('says so as well where somebody decided on a pair while the gaps were found', async () => {
    const { context } = await copyOf(cloud, settled);
    const serving = { ...context, provinces: BOTH };
    const runs: { province: string; runId: string }[] = [];
    for (const province of BOTH) runs.push(await gapsOf(serving, province, FIRST));
    const word = {
      left: 'child:a',
      right: 'c:b',
      decision: 'different',
      by: 'reviewer',
      at: '2023-07-01T03:00:00Z',
    } as const;
    await context.store.reviews.add({ ...word, province: HOME }, 0);

    for (const province of await findVisitors(serving, { asOf: FIRST, runs }))
      await gapsOf(serving, province, FIRST);

    const states = (await context.store.runs.list(HOME)).map(({ state }) => state);
    expect(states.sort()).toEqual(['started', 'superseded']);
  });

  it('done twice changes nothing', async () => {
    const before = await contentsOf(world);

    const { again, reports } = await nightOfProvinces(world.context, FIRST, BOTH);

    expect(again).toEqual([]);
    expect(reports.map(({ repeated }) => repeated)).toEqual([true, true]);
    expect(await contentsOf(world)).toEqual(before);
  });

  it('finds the same the night after, and assesses no province twice for it', async () => {
    const { again } = await nightOfProvinces(world.context, SECOND, BOTH);

    expect(again).toEqual([]);
    expect(await giangOf(world)).toMatchObject({ status: 'covered' });
    expect(await lanOf(world)).toMatchObject({ status: 'covered' });
  });

  it('explains that the card was issued in another province', async () => {
    const { childId } = await giangOf(world);

    const { held } = await explainChild(world.context.store, { province: HOME, childId });

    expect(held).toMatchObject([
      {
        issuedIn: {
          province: NEXT,
          vi: expect.stringContaining('tỉnh khác'),
          en: expect.stringContaining('another'),
        },
        status: 'active',
        levels: [{ field: 'personal_id' }],
      },
    ]);
  });

  it('finds the child by the number of the visiting card', async () => {
    const { childId } = await khangOf(world);

    const number = { kind: 'card_no', value: 'TE1939300000002' } as const;
    const found = await searchChildren(world.context, HOME, { by: 'number', number });

    expect(found.map((one) => one.childId)).toEqual([childId]);
  });
});

describe('a card of another province', { timeout: 60_000 }, () => {
  it('leaves the child when it is no longer listed', async () => {
    await sendNext(world, OF_KHANG);
    const { again } = await nightOfProvinces(world.context, SECOND, BOTH);

    expect(again).toEqual([HOME]);
    expect(await giangOf(world)).toMatchObject({ status: 'uncovered', cause: 'never_issued' });
    expect(await khangOf(world)).toMatchObject({ status: 'covered' });
  });

  it('stops covering when it is withdrawn', async () => {
    await sendNext(world, OF_GIANG.replace(/active$/, 'withdrawn'), OF_KHANG);
    await nightOfProvinces(world.context, SECOND, BOTH);

    expect(await giangOf(world)).toMatchObject({ status: 'uncovered', cause: 'withdrawn' });
  });

  it('goes away when the child has one of its own province', async () => {
    const own =
      'C5,TE1949400000005,094321000005,Võ Thị Giang,Nữ,09/04/2021,31528,2023-06-01,2027-09-30,active\n';
    const { context } = world;
    await sendText(context, { province: HOME, feed: 'cards' }, `${HOME_CARDS}${own}`);
    const { again, reports } = await nightOfProvinces(context, SECOND, BOTH);

    expect(again).toEqual([HOME]);
    expect(reports[0]?.cards).toMatchObject({ visiting: 1 });
    expect(await giangOf(world)).toMatchObject({ status: 'covered' });
  });

  it('stays where it is while its province has no night', async () => {
    const { context } = world;
    const before = await context.store.visitors.current(HOME);

    const runs = [{ province: HOME, runId: 'none' }];
    expect(await findVisitors(context, { asOf: SECOND, runs })).toEqual([]);
    expect(await context.store.visitors.current(HOME)).toEqual(before);
  });

  it('is not looked for among runs of another day', async () => {
    const { context } = await copyOf(cloud, settled);
    const { reports } = await nightOfProvinces(context, FIRST, [HOME]);
    const other = await nightOfProvinces(context, SECOND, [NEXT]);
    const runs = [...reports, ...other.reports].map(({ province, runId }) => ({ province, runId }));

    expect(await findVisitors(context, { asOf: FIRST, runs })).toEqual([]);
    expect(await context.store.visitors.current(HOME)).toBeUndefined();
  });

  it('is never moved by a night over an earlier day', async () => {
    const { context } = world;
    const before = await context.store.visitors.current(HOME);
    await sendNext(world, OF_KHANG);

    await nightOfProvinces(context, '2023-05-31', BOTH);

    expect(await context.store.visitors.current(HOME)).toEqual(before);
  });
});

describe('the word of a person on a card of another province', { timeout: 60_000 }, () => {
  const word = { province: HOME, by: 'reviewer', at: '2023-07-01T03:00:00.000Z' } as const;

  it('keeps it from the child, tonight and later', async () => {
    const { context } = world;
    const { childId } = await giangOf(world);
    const { held } = await explainChild(context.store, { province: HOME, childId });
    await decideReview(context.store, { ...word, childId, about: held[0]?.key ?? '', decision: 'different' });

    await nightOfProvinces(context, SECOND, BOTH);
    expect(await giangOf(world)).toMatchObject({ status: 'uncovered' });
    await nightOfProvinces(context, THIRD, BOTH);
    expect(await giangOf(world)).toMatchObject({ status: 'uncovered' });
  });

  it('gives a card in question to the child, for good', async () => {
    const { context } = world;
    await sendNext(world, OF_GIANG, OF_KHANG.replace('Trịnh Thị Yến', ''));
    await nightOfProvinces(context, SECOND, BOTH);
    const { childId, status } = await khangOf(world);
    const asked = (await listReviews(context.store, { province: HOME })).find(
      (one) => one.childId === childId,
    );
    expect(status).toBe('unsure');
    expect(asked?.candidates).toMatchObject([
      { issuedIn: { province: NEXT }, doubt: { code: 'another_province' } },
    ]);

    const about = asked?.candidates[0]?.key ?? '';
    await decideReview(context.store, { ...word, childId, about, decision: 'same' });
    await nightOfProvinces(context, THIRD, BOTH);
    await nightOfProvinces(context, '2023-07-03', BOTH);

    expect(await khangOf(world)).toMatchObject({ status: 'covered' });
  });
});

describe('a deployment of one province', { timeout: 60_000 }, () => {
  it('keeps no leftovers and is, byte for byte, what it was without the step', async () => {
    const [alone, asBefore] = [await copyOf(cloud, settled), await copyOf(cloud, settled)];

    await nightOfProvinces(alone.context, FIRST, [HOME]);
    await night(asBefore.context, FIRST, true);

    expect(await contentsOf(alone)).toEqual(await contentsOf(asBefore));
  });
});
