import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiHandler } from '../../functions/api/handler.ts';
import { type Explanation, explainChild } from '../../functions/children/explain.ts';
import { readRegister } from '../../functions/children/register.ts';
import { decideReview } from '../../functions/reviews/decide-review.ts';
import { listDecisions, listReviews } from '../../functions/reviews/reviews.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { cardRef } from '../../shared/coverage/outcome.ts';
import { requestOf } from './api/http/requests.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from './hamlet.ts';
import { newWorld, night, openServers, send, type World } from './world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const PROVINCE = { province: '94' } as const;

async function hamlet(): Promise<World['context']> {
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  return context;
}

type Context = World['context'];

/** The child of a birth row of the hamlet. */
async function idOf({ store }: Context, birth: string): Promise<string> {
  for await (const { childId, sources } of readRegister(store, PROVINCE))
    if (sources.births.includes(birth)) return childId;
  throw new Error(`no child of ${birth}`);
}

async function explained(context: Context, birth: string): Promise<Explanation> {
  return explainChild(context.store, { ...PROVINCE, childId: await idOf(context, birth) });
}

async function decide(
  { store }: Context,
  pair: { childId: string; about: string },
  { decision, on }: { decision: 'same' | 'different'; on: number },
) {
  return decideReview(store, {
    ...PROVINCE,
    ...pair,
    decision,
    by: 'officer',
    at: `2023-06-0${on}T03:00:00.000Z`,
    reason: 'asked_family',
  });
}

/** Refuses the card that linkage gave to the child of a birth row. */
async function refuseCardOf(context: Context, birth: string): Promise<{ childId: string; about: string }> {
  const { child, held } = await explained(context, birth);
  const pair = { childId: child.childId, about: held[0]?.key ?? '' };
  await decide(context, pair, { decision: 'different', on: 1 });
  return pair;
}

describe('a refused pair', () => {
  it('is neither linked nor asked about while its data stay as they were', async () => {
    const context = await hamlet();
    await refuseCardOf(context, 'B3');

    const report = await night(context, '2023-07-01');

    expect(report).toMatchObject({ covered: 3, unsure: 0, uncovered: 4 });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    const { nearest } = await explained(context, 'B3');
    expect(nearest[0]?.why).toMatchObject({
      code: 'decided_different',
      vi: 'officer xác nhận ngày 2023-06-01: không phải thẻ của trẻ này (đã hỏi gia đình)',
    });
  });

  it('comes back as a question when the card changed, saying what, also where the number now agrees', async () => {
    const context = await hamlet();
    const pair = await refuseCardOf(context, 'B2');
    const renamed = CARDS.replace('TRẦN VĂN BÌNH', 'Trần Văn Bính');
    await send(context, 'cards', renamed);

    const report = await night(context, '2023-07-01');

    expect(report).toMatchObject({ covered: 3, unsure: 1 });
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line).toMatchObject({
      childId: pair.childId,
      candidates: [
        {
          key: pair.about,
          doubt: { code: 'decided_different' },
          decided: { decision: 'different', by: 'officer', reason: 'asked_family' },
          changes: [{ side: 'card', field: 'name', vi: 'Họ tên trên thẻ đã thay đổi từ khi quyết định' }],
        },
      ],
    });
  });

  it('of a child that left is asked about only on demand, as its answer moves no rate', async () => {
    const context = await hamlet();
    await refuseCardOf(context, 'B2');
    await send(context, 'cards', CARDS.replace('TRẦN VĂN BÌNH', 'Trần Văn Bính'));
    const gone =
      'R2,094221000002,Trần Văn Bình,Nam,06/03/2021,permanent,31528,Phạm Thị Hoa,moved_out,2023-02-01,';
    await send(context, 'residents', `${RESIDENTS}${gone}\n`);
    await night(context, '2023-07-01');

    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    expect(await listReviews(context.store, { ...PROVINCE, all: true })).toHaveLength(1);
  });

  it('is settled again by a second word, which takes the place of the first', async () => {
    const context = await hamlet();
    const pair = await refuseCardOf(context, 'B2');
    await send(context, 'cards', CARDS.replace('TRẦN VĂN BÌNH', 'Trần Văn Bính'));
    await night(context, '2023-07-01');

    const made = await decide(context, pair, { decision: 'same', on: 2 });

    expect(made).toMatchObject({ decision: 'same', supersedes: { decision: 'different' } });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    expect(await night(context, '2023-07-02')).toMatchObject({ covered: 4, unsure: 0 });
    expect(
      (await listDecisions(context.store, PROVINCE)).map((one) => [one.decision, one.superseded]),
    ).toEqual([
      ['same', false],
      ['different', true],
    ]);
  });

  it('stays refused when its card comes under another key', async () => {
    const context = await hamlet();
    await refuseCardOf(context, 'B3');
    await send(context, 'cards', CARDS.replace('C3,TE1949400000003', 'C3-NEW,TE1949400000003'));

    const report = await night(context, '2023-07-01');

    expect(report).toMatchObject({ covered: 3, unsure: 0 });
  });
});

/** Chi's double Duyên, on whom people decided, becomes one with her when her name and mother are corrected. */
async function hamletWithMerged(): Promise<{ context: Context; chi: string; duyen: string }> {
  const context = await hamlet();
  const young = 'B9,,Sơn Thị Duyên,Nữ,07/03/2021,Thạch Thị Lan,31531';
  await send(context, 'births', `${BIRTHS}${young}\n`);
  await night(context, '2023-07-01');
  const [chi, duyen] = [await idOf(context, 'B3'), await idOf(context, 'B9')];
  const early = {
    ...PROVINCE,
    decision: 'different',
    by: 'officer',
    at: '2023-05-31T03:00:00.000Z',
  } as const;
  await context.store.reviews.add({ ...early, left: `child:${chi}`, right: 'c:C4' }, 0);
  await context.store.reviews.add({ ...early, left: `child:${duyen}`, right: 'c:C3' }, 0);
  await confirm(context, duyen, 'C4');

  await send(
    context,
    'births',
    `${BIRTHS}${young.replace(/Sơn.*Lan/, 'Thạch Chi,Nữ,07/03/2021,Kim Thị Sa')}\n`,
  );
  await night(context, '2023-07-02');
  return { context, chi, duyen };
}

describe('a confirmed pair', () => {
  it('stays linked when everything about the card changes, and is listed for another look', async () => {
    const context = await hamlet();
    const { child, held } = await explained(context, 'B2');
    await decide(context, { childId: child.childId, about: held[0]?.key ?? '' }, { decision: 'same', on: 1 });
    const changed = CARDS.replace(
      '094221000002,TRẦN VĂN BÌNH,Nam,06/03/2021,31528,2021-03-06',
      ',Sơn Thị Hạnh,Nữ,21/11/2020,31528,2020-11-21',
    );
    await send(context, 'cards', changed);

    const report = await night(context, '2023-07-01');

    expect(report).toMatchObject({ covered: 4, unsure: 0 });
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line).toMatchObject({ childId: child.childId, candidates: [{ doubt: { code: 'decided_same' } }] });
    const after = await explained(context, 'B2');
    expect(after.held[0]?.why).toMatchObject({ code: 'decided_same', by: 'officer' });
  });

  it('takes the card from the child that linkage gave it to', async () => {
    const context = await hamlet();
    const { held } = await explained(context, 'B4');
    const key = held[0]?.key ?? '';
    const giang = await idOf(context, 'B5');
    await confirm(context, giang, key);

    await night(context, '2023-07-01');

    expect((await explained(context, 'B5')).child.status).toBe('covered');
    expect((await explained(context, 'B4')).child.status).toBe('uncovered');
    expect((await explained(context, 'B4')).nearest[0]?.why).toMatchObject({
      code: 'of_other_child',
      childId: giang,
    });
  });

  it('goes with its child when that is merged into another, whose old id still explains it', async () => {
    const { context, chi, duyen } = await hamletWithMerged();

    const asked = await explainChild(context.store, { ...PROVINCE, childId: duyen });
    expect(asked).toMatchObject({ mergedFrom: duyen, child: { childId: chi } });
    expect(asked.held.map(({ key }) => key)).toContain('C4');
    const closed = await context.store.cases.find('94', duyen);
    expect(closed?.facts.at(-1)).toMatchObject({ proof: { kind: 'merged', into: chi } });
  });

  it('said of a merged child is listed once, under the one that lives, and what changed is the merge', async () => {
    const { context, chi } = await hamletWithMerged();

    const decisions = await listDecisions(context.store, PROVINCE);
    expect(decisions.map((one) => [one.childId, 'card' in one && one.card, one.superseded])).toEqual([
      [chi, 'C4', false],
      [chi, 'C4', true],
      [chi, 'C3', false],
    ]);
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line?.candidates.map(({ key, changes }) => [key, changes?.map(({ change }) => change)])).toEqual([
      ['C3', ['merged']],
      ['C4', ['merged']],
    ]);
  });
});

/** The same where nobody's word is kept before two people have one ready. */
function withTwoAtOnce(context: Context): Context {
  const { reviews } = context.store;
  const both = Promise.withResolvers<void>();
  let ready = 0;
  const add: typeof reviews.add = async (...word) => {
    ready += 1;
    if (ready === 2) both.resolve();
    await both.promise;
    return reviews.add(...word);
  };
  return { ...context, store: { ...context.store, reviews: { ...reviews, add } } };
}

/** The words of two reviewers on the pair of a child and a card, on what both saw of it. */
async function twoAtOnce(
  context: Context,
  [childId, card]: readonly [string, string],
  decisions: readonly string[],
): Promise<(number | undefined)[]> {
  const api = apiHandler(withTwoAtOnce(context));
  const page = await api(requestOf('GET', `/v1/reviews/${childId}`, { as: { role: 'reviewer' } }));
  const { pairs } = JSON.parse(page.body ?? '') as { pairs: { pairId: string; seen: string }[] };
  const pair = pairs.find(({ pairId }) => pairId === cardRef(childId, card));
  const said = decisions.map((decision, at) =>
    api(
      requestOf('POST', `/v1/reviews/${childId}/decisions`, {
        as: { role: 'reviewer', subject: `reviewer-${at}` },
        body: { pairId: pair?.pairId, seen: pair?.seen, decision },
        headers: { 'idempotency-key': `key-of-reviewer-${at}` },
      }),
    ),
  );
  return (await Promise.all(said)).map(({ statusCode }) => statusCode);
}

describe('two people who speak at once after a merge', () => {
  it('are told of each other, also where one takes back what was said under the id that is no more', async () => {
    const { context, chi } = await hamletWithMerged();

    const statuses = await twoAtOnce(context, [chi, 'C3'], ['withdrawn', 'different']);

    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('take back what was said under the id that is no more, for good', async () => {
    const { context, chi, duyen } = await hamletWithMerged();
    const word = { decision: 'withdrawn', by: 'officer', at: '2023-07-02T03:00:00.000Z' } as const;

    const made = await decideReview(context.store, { ...PROVINCE, childId: chi, about: 'C3', ...word });

    expect(made).toMatchObject({ takesBack: { decision: 'different' } });
    const kept = (await context.store.reviews.list('94')).find(({ decision }) => decision === 'withdrawn');
    expect(kept).toMatchObject({ left: `child:${chi}`, of: { left: `child:${duyen}`, right: 'c:C3' } });
    await night(context, '2023-07-03');
    expect((await explained(context, 'B3')).held.map(({ key }) => key)).toContain('C3');
    const lines = await listDecisions(context.store, PROVINCE);
    expect(lines.filter(({ withdrawn }) => withdrawn)).toMatchObject([{ childId: chi, card: 'C3' }]);
  });
});

async function confirm({ store }: Context, childId: string, key: string): Promise<void> {
  const pair = { left: `child:${childId}`, right: `c:${key}` };
  await store.reviews.add(
    {
      ...PROVINCE,
      ...pair,
      decision: 'same',
      by: 'officer',
      at: '2023-06-01T03:00:00.000Z',
    },
    0,
  );
}

describe('a decision', () => {
  it('is refused for a child or a card nobody knows', async () => {
    const context = await hamlet();
    const childId = await idOf(context, 'B1');

    await expect(
      decide(context, { childId: 'nobody', about: 'abcdef' }, { decision: 'same', on: 1 }),
    ).rejects.toMatchObject({ code: 'E9005' });
    await expect(
      decide(context, { childId, about: 'nothing' }, { decision: 'same', on: 1 }),
    ).rejects.toMatchObject({ code: 'E9006' });
  });

  it('leaves no name, number or date of birth in the registry', async () => {
    const context = await hamlet();
    await refuseCardOf(context, 'B2');

    const kept = JSON.stringify(await context.store.reviews.list('94'));

    expect(kept).not.toMatch(/Bình|BÌNH|Trần|094221000002|0{5}2|2021-03-06/);
    expect(kept).toContain('asked_family');
  });

  it('made twice in one breath is one decision', async () => {
    const context = await hamlet();
    const pair = await refuseCardOf(context, 'B2');

    await decide(context, pair, { decision: 'different', on: 1 });

    expect(await listDecisions(context.store, PROVINCE)).toHaveLength(1);
  });
});
