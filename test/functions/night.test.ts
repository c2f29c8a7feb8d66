import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChild } from '../../functions/children/explain.ts';
import { readRegister } from '../../functions/children/register.ts';
import { readCoverage } from '../../functions/coverage/coverage.ts';
import { listCases } from '../../functions/follow-up/list-cases.ts';
import { decideReview } from '../../functions/reviews/decide-review.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, CARDS_WITHDRAWN, manyBirths, RESIDENTS, UNITS } from './hamlet.ts';
import { contentsOf, newWorld, night, openServers, send, type World } from './world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

async function hamlet(cards = CARDS): Promise<World> {
  const world = await newWorld(cloud);
  await send(world.context, 'units', UNITS);
  await send(world.context, 'births', BIRTHS);
  await send(world.context, 'residents', RESIDENTS);
  await send(world.context, 'cards', cards);
  for (const unit of ['31528', '31531']) {
    await world.context.store.contacts.put({ province: '94', unit, email: `${unit}@commune.example` });
  }
  return world;
}

describe('a night', () => {
  it('finds who has no card, why, and which commune has to act', async () => {
    const { context } = await hamlet();

    const report = await night(context);

    expect(report).toMatchObject({
      state: 'published',
      inScope: 7,
      covered: 4,
      uncovered: 3,
      unsure: 0,
      causes: { never_issued: 2, expired: 1 },
      cases: { opened: 3, closed: 0, open: 3 },
      identity: { holds: true, differences: [] },
      messages: 2,
    });
    const open = await listCases(context.store, { province: '94' });
    expect(open.map(({ unit, cause }) => [unit, cause]).sort()).toEqual([
      ['31528', 'never_issued'],
      ['31531', 'expired'],
      ['31531', 'never_issued'],
    ]);
  });

  it('puts every row of the register into one bucket', async () => {
    const { context } = await hamlet();

    const { rows } = await night(context);

    for (const { rows: read, buckets } of Object.values(rows)) {
      expect(Object.values(buckets).reduce((sum, count) => sum + count, 0)).toBe(read);
    }
    expect(rows.residents.buckets).toMatchObject({ moved_out: 1, duplicate_of: 1 });
  });

  it('done twice on an unchanged book opens no case, sends no message and writes nothing', async () => {
    const world = await hamlet();
    const first = await night(world.context);
    const before = await contentsOf(world);

    const second = await night(world.context);

    expect(second).toMatchObject({ repeated: true, messages: 0, cases: { opened: 0, closed: 0, open: 3 } });
    expect(second.runId).toBe(first.runId);
    expect(await contentsOf(world)).toEqual(before);
  });

  it('closes the case of a child whose card came, and reopens one whose card was withdrawn', async () => {
    const { context, mail } = await hamlet();
    await night(context);

    await send(context, 'cards', CARDS_NEXT);
    const closing = await night(context, '2023-07-01');
    await send(context, 'cards', CARDS_WITHDRAWN);
    const opening = await night(context, '2023-07-02');

    expect(closing.cases).toMatchObject({ opened: 0, closed: 1, open: 2 });
    expect(opening).toMatchObject({ causes: { withdrawn: 1 }, cases: { opened: 1, closed: 0, open: 3 } });
    expect(mail.size).toBe(4);
  });

  it('keeps the ids of the children when names and numbers are mended', async () => {
    const { context } = await hamlet();
    await night(context);
    const idsBefore = await idsOf(context.store);

    await send(context, 'births', BIRTHS.replace('B3,,Thạch Chi', 'B3,094321000003,Thạch Thị Chi'));
    await night(context, '2023-07-01');

    expect(await idsOf(context.store)).toEqual(idsBefore);
  });

  it('lists every commune of the province where that is asked, beside the province itself', async () => {
    const { context } = await hamlet();
    await night(context);

    const { rows } = await readCoverage(context.store, { province: '94', level: 'commune' });

    const [province, ...communes] = rows;
    expect(province).toMatchObject({ unit: '94', inScope: 7 });
    expect(communes.every(({ level, parent }) => level === 'commune' && parent !== '94')).toBe(true);
    expect(communes.reduce((sum, { inScope }) => sum + inScope, 0)).toBe(7);
  });

  it('leaves the cases alone on a run over a past date', async () => {
    const { context } = await hamlet();
    await night(context);

    const past = await night(context, '2022-12-31');

    expect(past).toMatchObject({
      state: 'published',
      inScope: 8,
      covered: 5,
      cases: { opened: 0, closed: 0, open: 3 },
    });
  });

  it('answers for a district and breaks it down', async () => {
    const { context } = await hamlet();
    await night(context);

    const answer = await readCoverage(context.store, { province: '94', unit: '943', by: 'sex' });

    expect(answer.rows.map(({ unit, inScope, covered }) => [unit, inScope, covered])).toEqual([
      ['943', 7, 4],
      ['31528', 3, 2],
      ['31531', 4, 2],
    ]);
    expect(answer.by?.map(({ key, inScope }) => [key, inScope])).toEqual([
      ['female', 4],
      ['male', 3],
    ]);
  });

  it('explains a covered child by the levels that joined it to its card', async () => {
    const { context } = await hamlet();
    await night(context);
    const covered = await Array.fromAsync(readRegister(context.store, { province: '94', status: 'covered' }));
    const chi = covered.find(({ sources }) => sources.cards.includes('C3'));

    const { held } = await explainChild(context.store, { province: '94', childId: chi?.childId ?? '' });

    expect(held).toHaveLength(1);
    expect(held[0]?.levels.map(({ field }) => field)).toContain('name');
  });

  it('holds a night that newly flags too many children until an officer lets it out', async () => {
    const world = await newWorld(cloud);
    await send(world.context, 'units', UNITS);
    await send(world.context, 'births', manyBirths(30));
    await send(world.context, 'cards', CARDS);

    const held = await night(world.context);
    const again = await night(world.context);
    const released = await night(world.context, undefined, true);

    expect(held).toMatchObject({
      state: 'held',
      breaker: { en: expect.stringContaining('more than the limit') },
    });
    expect(again.state).toBe('held');
    expect(released).toMatchObject({ state: 'published', cases: { opened: 30 } });
  });

  it('holds a night whose units are not in force any more: no task goes to a commune nobody answers for', async () => {
    const world = await newWorld(cloud);
    const [head, ...rows] = UNITS.trimEnd().split('\n');
    const ended = [`${head},valid_to`, ...rows.map((row) => `${row},2023-06-29`)].join('\n');
    await send(world.context, 'units', ended);
    await send(world.context, 'births', manyBirths(30));
    await send(world.context, 'cards', CARDS);

    const held = await night(world.context);
    const released = await night(world.context, undefined, true);

    expect(held).toMatchObject({ state: 'held', messages: 0, cases: { opened: 0 } });
    expect(held.breaker).toMatchObject({
      vi: expect.stringMatching(/^30 trẻ, .* ngày 30\/06\/2023/),
      en: expect.stringMatching(/^30 children, .* in force on 30\/06\/2023/),
    });
    expect(released).toMatchObject({ state: 'published', cases: { opened: 30 } });
  });

  it('answers with the latest date after a run over a past one', async () => {
    const { context } = await hamlet();
    await night(context);
    await night(context, '2022-12-31');

    const answer = await readCoverage(context.store, { province: '94' });
    const past = await readCoverage(context.store, { province: '94', asOf: '2022-12-31' });

    expect([answer.asOf, answer.rows[0]?.inScope]).toEqual(['2023-06-30', 7]);
    expect([past.asOf, past.rows[0]?.inScope]).toEqual(['2022-12-31', 8]);
  });

  it('refuses a date in the future, which would age out the children of today', async () => {
    const { context } = await hamlet();

    await expect(night(context, '2032-06-30')).rejects.toMatchObject({ code: 'E9009' });
  });

  it('delivers with the next night what no outbox took', async () => {
    const { context, mail } = await hamlet();
    await night({ ...context, outboxes: {} });
    expect(mail.size).toBe(0);

    await night(context, '2023-07-01');

    expect(mail.size).toBe(2);
    expect(await context.store.messages.pending('94')).toEqual([]);
  });

  it('delivers on a repeated run what no outbox took', async () => {
    const { context, mail } = await hamlet();
    await night({ ...context, outboxes: {} });

    await night(context);

    expect(mail.size).toBe(2);
  });

  it('finishes the night before, killed before it told the communes', async () => {
    const { context, mail } = await hamlet();
    const dead = { deliver: () => Promise.reject(new Error('killed')) };
    await expect(night({ ...context, outboxes: { email: dead } })).rejects.toThrow('E9023');

    const report = await night(context, '2023-07-01');

    expect(report.cases).toMatchObject({ opened: 0, open: 3 });
    expect(mail.size).toBe(2);
    expect((await context.store.runs.latestPublished('94', '2023-06-30'))?.finishedAt).toBeDefined();
  });

  it('keeps what a person decided about a card, on every later run', async () => {
    const { context } = await hamlet();
    await night(context);
    const [covered] = await Array.fromAsync(
      readRegister(context.store, { province: '94', status: 'covered' }),
    );
    if (covered === undefined) throw new Error('somebody is covered');
    const pair = { left: `child:${covered.childId}`, right: `c:${covered.sources.cards[0]}` };
    const decision = { province: '94', by: 'officer', at: '2023-07-01T00:00:00Z' };

    await context.store.reviews.add({ ...decision, ...pair, decision: 'different' }, 0);
    const refused = await night(context, '2023-07-01');
    await context.store.reviews.add(
      { ...decision, ...pair, at: '2023-07-02T00:00:00Z', decision: 'same' },
      1,
    );
    const confirmed = await night(context, '2023-07-02');

    expect(refused).toMatchObject({ covered: 3, cases: { opened: 1 } });
    expect(confirmed).toMatchObject({ covered: 4, cases: { closed: 1 } });
  });

  it('lets a person take a card away that linkage gave, or give one it did not take', async () => {
    const { context } = await hamlet();
    await night(context);
    const [covered] = await Array.fromAsync(
      readRegister(context.store, { province: '94', status: 'covered' }),
    );
    const childId = covered?.childId ?? '';
    const { held } = await explainChild(context.store, { province: '94', childId });
    const decision = { province: '94', childId, by: 'officer', at: '2023-07-01T00:00:00Z' };

    await decideReview(context.store, { ...decision, about: held[0]?.key ?? '', decision: 'different' });

    expect(await night(context, '2023-07-01')).toMatchObject({ covered: 3, uncovered: 4 });
    await expect(
      decideReview(context.store, { ...decision, about: 'nobody', decision: 'same' }),
    ).rejects.toMatchObject({ code: 'E9006' });
  });

  it('refuses to reconcile a province without cards, where nobody would be covered', async () => {
    const world = await newWorld(cloud);
    await send(world.context, 'births', BIRTHS);

    await expect(night(world.context)).rejects.toMatchObject({ code: 'E9010' });
  });

  it('refuses to reconcile a province without a register', async () => {
    const world = await newWorld(cloud);

    await expect(night(world.context)).rejects.toMatchObject({ code: 'E9002' });
  });
});

async function idsOf(store: World['context']['store']): Promise<Map<string | undefined, string>> {
  const ids = new Map<string | undefined, string>();
  for await (const { childId, sources } of readRegister(store, { province: '94' }))
    ids.set(sources.births[0], childId);
  return ids;
}
