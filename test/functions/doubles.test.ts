import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiHandler } from '../../functions/api/handler.ts';
import { explainChild } from '../../functions/children/explain.ts';
import { readRegister } from '../../functions/children/register.ts';
import { decideReview } from '../../functions/reviews/decide-review.ts';
import { listDecisions, listReviews } from '../../functions/reviews/reviews.ts';
import { printReviews } from '../../local/cli/print/reviews.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { requestOf } from './api/http/requests.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from './hamlet.ts';
import { newWorld, night, openServers, send, type World } from './world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const PROVINCE = { province: '94' } as const;
const SECOND_BIRTH = 'B9,,Thạch Chi,Nữ,07/03/2021,,31528';
const SECOND_STAY = 'R9,,Thạch Chi,Nữ,07/03/2021,permanent,31528,,present,,';

type Context = World['context'];

/** The hamlet, where Chi stands a second time, in the other commune and without her mother. */
async function hamletWithDouble(): Promise<{ context: Context; chi: string; second: string }> {
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', `${BIRTHS}${SECOND_BIRTH}\n`);
  await send(context, 'residents', `${RESIDENTS}${SECOND_STAY}\n`);
  await send(context, 'cards', CARDS);
  await night(context);
  const ids = new Map<string, string>();
  for await (const { childId, sources } of readRegister(context.store, PROVINCE))
    for (const birth of sources.births) ids.set(birth, childId);
  return { context, chi: ids.get('B3') ?? '', second: ids.get('B9') ?? '' };
}

function decide(
  { store }: Context,
  [childId, about]: readonly [string, string],
  { decision, on }: { decision: 'same' | 'different'; on: number },
) {
  const at = `2023-06-0${on}T03:00:00.000Z`;
  return decideReview(store, { ...PROVINCE, childId, about, decision, by: 'officer', at });
}

/** What a night leaves behind: the children, their cases, and how many are in question. */
async function state({ store }: Context): Promise<{ ids: string[]; cases: unknown[]; asked: number }> {
  const ids: string[] = [];
  for await (const { childId } of readRegister(store, PROVINCE)) ids.push(childId);
  return {
    ids: ids.sort(),
    cases: await store.cases.list('94'),
    asked: (await listReviews(store, { ...PROVINCE, all: true })).length,
  };
}

describe('a child that may be another one', () => {
  it('is asked about as that, and is that one from the night on that somebody says so', async () => {
    const { context, chi, second } = await hamletWithDouble();
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line).toMatchObject({ childId: second, candidates: [{ key: 'C3', sameAs: chi, heldBy: chi }] });
    const before = await state(context);

    const made = await decide(context, [second, chi], { decision: 'same', on: 1 });

    expect(made).toMatchObject({ otherId: chi, decision: 'same' });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    expect(await night(context, '2023-07-01')).toMatchObject({ inScope: 7, covered: 4, unsure: 0 });
    const merged = await state(context);
    expect(merged).toEqual({ ...before, ids: before.ids.filter((id) => id !== second), asked: 0 });
    const asked = await explainChild(context.store, { ...PROVINCE, childId: second });
    expect(asked).toMatchObject({ mergedFrom: second, child: { childId: chi, status: 'covered' } });
    expect(asked.child.sources.births).toEqual(['B3', 'B9']);

    expect(await night(context, '2023-07-02')).toMatchObject({ inScope: 7, covered: 4, unsure: 0 });
    expect(await state(context)).toEqual(merged);
  });

  it('is another child when somebody says so, from either side, until one of the two changes', async () => {
    const { context, chi, second } = await hamletWithDouble();
    await decide(context, [second, chi], { decision: 'same', on: 1 });
    const made = await decide(context, [chi, second], { decision: 'different', on: 2 });

    expect(made).toMatchObject({ childId: chi, otherId: second, supersedes: { decision: 'same' } });
    expect(await night(context, '2023-07-01')).toMatchObject({ covered: 4, unsure: 0, uncovered: 4 });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    const decisions = await listDecisions(context.store, PROVINCE);
    expect(decisions.map((one) => [one.decision, one.superseded])).toEqual([
      ['different', false],
      ['same', true],
    ]);

    await send(context, 'births', `${BIRTHS}${SECOND_BIRTH.replace('Nữ', '')}\n`);
    await send(context, 'residents', `${RESIDENTS}${SECOND_STAY.replace('Nữ', '')}\n`);
    expect(await night(context, '2023-07-02')).toMatchObject({ covered: 4, unsure: 1 });
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line?.candidates).toMatchObject([
      { sameAs: chi, decided: { decision: 'different' }, changes: [{ field: 'sex', change: 'removed' }] },
    ]);
  });

  it('is no double of a child nobody asked about', async () => {
    const { context, chi } = await hamletWithDouble();

    await expect(decide(context, [chi, 'nobody'], { decision: 'same', on: 1 })).rejects.toMatchObject({
      code: 'E9006',
    });
  });
});

/** The hamlet in which the second Chi had a case, was called Chi herself, and was merged into her. */
async function hamletWithMerged(): ReturnType<typeof hamletWithDouble> {
  const told = await hamletWithDouble();
  await decide(told.context, [told.second, told.chi], { decision: 'different', on: 1 });
  await night(told.context, '2023-07-01');
  await decide(told.context, [told.second, told.chi], { decision: 'same', on: 2 });
  await night(told.context, '2023-07-02');
  return told;
}

describe('two children that were called one', () => {
  it('leave no case of the one that is no more', async () => {
    const { context, chi, second } = await hamletWithMerged();

    const closed = await context.store.cases.find('94', second);
    expect(closed?.facts.map(({ kind }) => kind)).toEqual(['opened', 'closed_by_data']);
    expect(closed?.facts.at(-1)).toMatchObject({ proof: { kind: 'merged', into: chi } });
    await night(context, '2023-07-03');
    expect(await context.store.cases.find('94', second)).toEqual(closed);
  });

  it('are listed as merged, each word once, under the ids they had', async () => {
    const { context, chi, second } = await hamletWithMerged();

    const lines = await listDecisions(context.store, PROVINCE);

    expect(lines.map(({ decision, superseded, mergedInto }) => [decision, superseded, mergedInto])).toEqual([
      ['same', false, chi],
      ['different', true, chi],
    ]);
    for (const line of lines) expect(Object.values(line)).toEqual(expect.arrayContaining([chi, second]));
  });

  it('part again when somebody says so of the ids they had, and each has its own back', async () => {
    const { context, chi, second } = await hamletWithMerged();

    const made = await decide(context, [chi, second], { decision: 'different', on: 3 });

    expect(made).toMatchObject({ childId: chi, otherId: second, supersedes: { decision: 'same' } });
    const kept = (await context.store.reviews.list('94')).at(-1);
    expect(kept?.seen).toBeUndefined();
    expect([kept?.left, kept?.right].sort()).toEqual([`child:${chi}`, `child:${second}`].sort());
    expect(await night(context, '2023-07-03')).toMatchObject({ inScope: 8, covered: 4, uncovered: 4 });
    const { child } = await explainChild(context.store, { ...PROVINCE, childId: second });
    expect(child).toMatchObject({ childId: second, status: 'uncovered' });
    const reopened = await context.store.cases.find('94', second);
    expect(reopened?.facts.map(({ kind }) => kind)).toEqual(['opened', 'closed_by_data', 'reopened']);
    expect(await listReviews(context.store, { ...PROVINCE, all: true })).toEqual([]);
    const lines = await listDecisions(context.store, PROVINCE);
    expect(lines.map(({ superseded, mergedInto }) => [superseded, mergedInto])).toEqual([
      [false, undefined],
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('are found and shown under the id of the one that lives', async () => {
    const { context, chi, second } = await hamletWithMerged();
    const api = apiHandler(context);
    const as = { role: 'province_officer' } as const;
    const body = { by: 'id', id: second };

    const found = await api(requestOf('POST', '/v1/children/search', { as, body }));
    const page = await api(requestOf('GET', `/v1/children/${second}`, { as }));

    expect(JSON.parse(found.body ?? '')).toMatchObject({ children: [{ childId: chi }] });
    expect(JSON.parse(page.body ?? '')).toMatchObject({
      childId: chi,
      mergedFrom: second,
      status: 'covered',
    });
  });

  it('may be named from the side of the one that is no more, but never alone', async () => {
    const { context, chi, second } = await hamletWithMerged();

    expect(await decide(context, [second, chi], { decision: 'different', on: 3 })).toMatchObject({
      childId: second,
      otherId: chi,
    });
    for (const id of [chi, second])
      await expect(decide(context, [id, id], { decision: 'different', on: 4 })).rejects.toMatchObject({
        code: 'E9006',
      });
  });

  it('are two all the same while two numbers say so, and then share the card', async () => {
    const { context, chi, second } = await hamletWithMerged();
    await send(
      context,
      'births',
      `${BIRTHS.replace('B3,', 'B3,094321000003')}${SECOND_BIRTH.replace('B9,', 'B9,094321000909')}\n`,
    );

    expect(await night(context, '2023-07-03')).toMatchObject({ inScope: 8, covered: 5, unsure: 0 });
    const { child, held } = await explainChild(context.store, { ...PROVINCE, childId: second });
    expect(child.childId).toBe(second);
    expect(held).toMatchObject([
      { key: 'C3', why: { code: 'same_child', childId: chi, by: 'officer', at: '2023-06-02T03:00:00.000Z' } },
    ]);
    const own = await explainChild(context.store, { ...PROVINCE, childId: chi });
    expect(own.held[0]?.why).toBeUndefined();
  });

  it('come back as a question that says why they are two, until the number is put right', async () => {
    const { context, chi, second } = await hamletWithMerged();
    const births = (number: string): string =>
      `${BIRTHS.replace('B3,', 'B3,094321000003')}${SECOND_BIRTH.replace('B9,', `B9,${number}`)}\n`;
    await send(context, 'births', births('094321000909'));
    await night(context, '2023-07-03');

    const lines = await listReviews(context.store, PROVINCE);

    const [{ childId = '', candidates = [] } = {}, ...others] = lines;
    expect(others).toEqual([]);
    expect([childId, candidates[0]?.sameAs].sort()).toEqual([chi, second].sort());
    expect(candidates).toMatchObject([
      {
        doubt: { code: 'two_numbers', en: expect.stringContaining('correct the wrong number') },
        decided: { decision: 'same', by: 'officer' },
        effect: { same: [], different: [{ unit: '31528', covered: -1, uncovered: 1 }] },
      },
    ]);
    expect(printReviews(lines)).toContain(
      `bao-phu review decide ${childId} ${candidates[0]?.sameAs} different`,
    );
    const api = apiHandler(context);
    const page = await api(requestOf('GET', `/v1/reviews/${childId}`, { as: { role: 'province_officer' } }));
    const [pair] = JSON.parse(page.body ?? '').pairs;
    expect(pair).toMatchObject({ about: 'child', isOpen: true, asking: { doubt: { code: 'two_numbers' } } });
    expect(pair.fields.find((one: { field: string }) => one.field === 'personal_id').agreement).toBe(
      'different',
    );

    await send(context, 'births', births('094321000003'));
    expect(await night(context, '2023-07-04')).toMatchObject({ inScope: 7, covered: 4 });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
  });
});

describe('a child whose double left the book', () => {
  it('still has its page, with what was said and no second record, and the word can be taken back', async () => {
    const { context, chi, second } = await hamletWithDouble();
    await decide(context, [second, chi], { decision: 'different', on: 1 });
    await send(context, 'births', BIRTHS);
    await send(context, 'residents', RESIDENTS);
    await night(context, '2023-07-01', true);
    const api = apiHandler(context);
    const as = { role: 'reviewer' } as const;

    const page = await api(requestOf('GET', `/v1/reviews/${chi}`, { as }));

    const { pairs } = JSON.parse(page.body ?? '');
    expect(pairs).toMatchObject([{ otherId: second, isOpen: false, said: [{ decision: 'different' }] }]);
    expect(pairs[0].fields).toEqual([]);
    const { pairId, seen } = pairs[0];
    const taken = await api(
      requestOf('POST', `/v1/reviews/${chi}/decisions`, {
        as,
        body: { pairId, seen, decision: 'withdrawn' },
        headers: { 'idempotency-key': 'takes-it-back' },
      }),
    );
    expect([page.statusCode, taken.statusCode]).toEqual([200, 201]);
  });
});
