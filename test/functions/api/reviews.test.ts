import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { copyOf, night, openServers, send, type World } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';
import { CARDS_ASKED, hamletOfQuestions } from './questions.ts';

let cloud: Cloud;
let world: World;
let api: ApiHandler;
let binh: string;
let chi: string;
let second: string;
let hanh: string;
beforeAll(async () => {
  cloud = await openServers();
  ({ world, binh, chi, second, hanh } = await hamletOfQuestions(cloud));
  api = apiHandler(world.context);
}, 60_000);
afterAll(() => cloud.stop());

const REVIEWER: Claims = { role: 'reviewer', subject: 'reviewer-1' };
const COLLEAGUE: Claims = { role: 'reviewer', subject: 'reviewer-2' };

let keys = 0;
async function ask(
  method: string,
  path: string,
  {
    as = REVIEWER,
    body,
    to = api,
    key = `key-${++keys}-of-test`,
  }: {
    as?: Claims;
    body?: unknown;
    to?: ApiHandler;
    key?: string;
  } = {},
) {
  const [address = '', query = ''] = path.split('?');
  const {
    statusCode,
    body: text = '{}',
    headers = {},
  } = await to(
    requestOf(method, address, {
      as,
      query: Object.fromEntries(new URLSearchParams(query)),
      body,
      headers: { 'idempotency-key': key },
    }),
  );
  return { status: statusCode, headers, body: JSON.parse(text) };
}

/** The one pair of a child as a person opens it. */
async function opened(childId: string, to = api, as = REVIEWER) {
  const { body } = await ask('GET', `/v1/reviews/${childId}`, { to, as });
  return body.pairs[0] as { pairId: string; seen: string; isOpen: boolean; said: { decision: string }[] };
}

/** A world of its own, to write in. */
async function ownWorld() {
  const own = await copyOf(cloud, world);
  const to = apiHandler(own.context);
  const decide = (childId: string, body: unknown, more: { as?: Claims; key?: string } = {}) =>
    ask('POST', `/v1/reviews/${childId}/decisions`, { body, to, ...more });
  return { own, to, decide };
}

describe('the open questions', () => {
  it('come in the order of what they move, and say what each answer does', async () => {
    const { status, body } = await ask('GET', '/v1/reviews');

    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: '2023-07-01', total: 3, order: { vi: expect.any(String) } });
    expect(
      body.lines.map((line: { childId: string; stakes: string }) => [line.childId, line.stakes]),
    ).toEqual([
      [binh, 'answer'],
      [second, 'double'],
      [hanh, 'nothing'],
    ]);
    const [answer, double, nothing] = body.lines;
    expect(answer.effect).toMatchObject({
      same: { province: { inScope: 0, covered: 1, uncovered: 0, unsure: -1 }, units: [{ unit: '31528' }] },
      different: { province: { inScope: 0, covered: 0, uncovered: 1, unsure: -1 } },
    });
    expect(double.effect.same.province).toEqual({ inScope: -1, covered: 0, uncovered: 0, unsure: -1 });
    expect(double).toMatchObject({ about: 'child', otherId: chi, pairId: chi });
    expect(nothing.effect).toMatchObject({ same: { units: [] }, different: { units: [] } });
  });

  it('say what was decided before and what changed since', async () => {
    const { body } = await ask('GET', '/v1/reviews');

    expect(body.lines[0]).toMatchObject({
      doubt: { code: 'decided_different' },
      decided: { decision: 'different', by: 'earlier', reason: 'namesake' },
      changes: [{ side: 'card', field: 'name', change: 'changed' }],
    });
  });

  it('are handed out page by page, each once, whatever the page', async () => {
    const first = await ask('GET', '/v1/reviews?limit=2');
    const rest = await ask('GET', `/v1/reviews?limit=2&cursor=${first.body.next}`);
    const other = await ask('GET', `/v1/reviews?limit=2&all=true&cursor=${first.body.next}`);

    const ids = [...first.body.lines, ...rest.body.lines].map(({ childId }: { childId: string }) => childId);
    expect(ids).toEqual([binh, second, hanh]);
    expect(rest.body).not.toHaveProperty('next');
    expect(other).toMatchObject({ status: 400, body: { fields: ['cursor'] } });
  });

  it('of one unit are those of its children', async () => {
    const { body } = await ask('GET', '/v1/reviews?unit=31531');

    expect(body.lines.map(({ childId }: { childId: string }) => childId)).toEqual([hanh]);
    expect((await ask('GET', '/v1/reviews?unit=99999')).status).toBe(404);
  });

  it('are answered 304 while nothing changed', async () => {
    const first = await ask('GET', '/v1/reviews');
    const headers = { 'if-none-match': String(first.headers.etag) };
    const { statusCode } = await api(requestOf('GET', '/v1/reviews', { as: REVIEWER, headers }));

    expect(statusCode).toBe(304);
  });

  it('hold no name and no card of anybody, and the list of whom they were about is kept', async () => {
    const { body } = await ask('GET', '/v1/reviews', { as: { role: 'reviewer', subject: 'curious' } });
    const { entries } = await world.context.store.audit.list(
      { province: '94', subject: 'curious' },
      { limit: 5 },
    );

    expect(JSON.stringify(body)).not.toMatch(/Bình|Bính|Thạch|Hạnh|C2|C6|TE1/);
    expect(entries).toMatchObject([{ kind: 'children_listed', command: 'list_reviews' }]);
    expect(JSON.stringify(entries)).toContain(chi);
  });
});

describe('a child and a card side by side', () => {
  it('show which fields differ, names by syllable, the evidence and what was said', async () => {
    const { status, body } = await ask('GET', `/v1/reviews/${binh}`);
    const [pair] = body.pairs;
    const fieldOf = (name: string) => pair.fields.find(({ field }: { field: string }) => field === name);

    expect(status).toBe(200);
    expect(pair).toMatchObject({
      about: 'card',
      isOpen: true,
      card: { status: 'active', validTo: '2027-09-30' },
      asking: { stakes: 'answer', changes: [{ field: 'name' }] },
      said: [{ decision: 'different', by: 'earlier' }],
    });
    expect(fieldOf('name')).toMatchObject({
      left: ['Trần Văn Bình'],
      right: ['Trần Văn Bính'],
      agreement: 'alike',
      words: { vi: expect.stringContaining('dấu thanh') },
    });
    expect(fieldOf('name').syllables.map(({ agreement }: { agreement: string }) => agreement)).toEqual([
      'equal',
      'equal',
      'tone',
    ]);
    expect(fieldOf('date').agreement).toBe('same');
    const sum = pair.waterfall.steps.reduce(
      (total: number, { weight }: { weight: number }) => total + weight,
      0,
    );
    expect(sum).toBeCloseTo(pair.waterfall.weight);
  });

  it('are named without the number of a card, and show none', async () => {
    const { body } = await ask('GET', `/v1/reviews/${binh}`);

    expect(body.pairs[0].pairId).toMatch(/^[0-9a-f]{6}$/);
    expect(JSON.stringify(body)).not.toMatch(/TE19494|"C2"/);
  });
});

describe('two children side by side', () => {
  it('are both shown, and both looks are kept', async () => {
    const as: Claims = { role: 'reviewer', subject: 'two-at-once' };
    const { body } = await ask('GET', `/v1/reviews/${second}`, { as });
    const { entries } = await world.context.store.audit.list(
      { province: '94', subject: 'two-at-once' },
      { limit: 5 },
    );

    const [pair] = body.pairs;
    expect(pair).toMatchObject({ about: 'child', otherId: chi, asking: { stakes: 'double' } });
    expect(pair.fields.find(({ field }: { field: string }) => field === 'mother')).toMatchObject({
      left: [],
      right: ['Kim Thị Sa'],
      agreement: 'missing',
    });
    expect(entries.map((entry) => entry.kind === 'child_read' && entry.child)).toEqual(
      expect.arrayContaining([
        { childId: second, unit: '31528' },
        { childId: chi, unit: '31531' },
      ]),
    );
  });
});

describe('a decision', () => {
  it('is kept with its expected effect, takes the question off the list and holds the next night', async () => {
    const { own, to, decide } = await ownWorld();
    const { pairId, seen } = await opened(binh, to);

    const made = await decide(binh, { pairId, decision: 'same', reason: 'saw_papers', seen });
    const { body: left } = await ask('GET', '/v1/reviews', { to });
    const report = await night(own.context, '2023-07-02');

    expect(made).toMatchObject({
      status: 201,
      body: {
        childId: binh,
        pairId,
        decision: 'same',
        by: 'reviewer-1',
        supersedes: { decision: 'different' },
        expected: { province: { covered: 1, unsure: -1 } },
      },
    });
    expect(left.lines.map(({ childId }: { childId: string }) => childId)).toEqual([second, hanh]);
    expect(report).toMatchObject({ covered: 4, unsure: 1 });
    const { entries } = await own.context.store.audit.list(
      { province: '94', subject: 'reviewer-1' },
      { limit: 20 },
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'review_decided', about: pairId, decision: 'same', unit: '31528' }),
    );
  });

  it('of a second person on what the first has decided is a conflict that shows the first', async () => {
    const { own, to, decide } = await ownWorld();
    const { pairId, seen } = await opened(binh, to);
    await decide(binh, { pairId, decision: 'same', seen });

    const late = await decide(binh, { pairId, decision: 'different', seen }, { as: COLLEAGUE });

    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'E8409',
        conflict: { seen, since: [{ decision: 'same', by: 'reviewer-1' }], areRecordsOther: false },
      },
    });
    const agreed = await decide(
      binh,
      { pairId, decision: 'different', seen: late.body.conflict.now },
      { as: COLLEAGUE },
    );
    expect(agreed).toMatchObject({ status: 201, body: { supersedes: { by: 'reviewer-1' } } });
    expect(await own.context.store.reviews.list('94')).toHaveLength(4);
  });

  it('of two people in one moment is one of theirs, and the other is told', async () => {
    const { to, decide } = await ownWorld();
    const { pairId, seen } = await opened(second, to);

    const both = await Promise.all([
      decide(second, { pairId, decision: 'same', seen }),
      decide(second, { pairId, decision: 'different', seen }, { as: COLLEAGUE }),
    ]);

    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('given again is answered as it was, under its key and under another', async () => {
    const { own, to, decide } = await ownWorld();
    const { pairId, seen } = await opened(binh, to);
    const word = { pairId, decision: 'same', seen };

    const first = await decide(binh, word, { key: 'same-key-twice' });
    const again = await decide(binh, word, { key: 'same-key-twice' });
    const lost = await decide(binh, word, { key: 'another-key' });

    expect(again.body).toEqual(first.body);
    expect(lost).toMatchObject({ status: 201, body: { at: first.body.at, seen: first.body.seen } });
    expect(await own.context.store.reviews.list('94')).toHaveLength(3);
  });

  it('on data that were replaced meanwhile is a conflict that says so', async () => {
    const { decide } = await ownWorld();
    const { pairId } = await opened(binh);

    const late = await decide(binh, { pairId, decision: 'same', seen: '1-0123456789abcdef' });

    expect(late).toMatchObject({ status: 409, body: { conflict: { since: [], areRecordsOther: true } } });
  });

  it('on a card that was withdrawn meanwhile is a conflict too', async () => {
    const { own, to, decide } = await ownWorld();
    const { pairId, seen } = await opened(binh, to);
    await send(own.context, 'cards', CARDS_ASKED.replace(/^(C2,.*)active$/m, '$1withdrawn'));
    await night(own.context, '2023-07-02');

    const late = await decide(binh, { pairId, decision: 'same', seen });

    expect(late).toMatchObject({ status: 409, body: { conflict: { since: [], areRecordsOther: true } } });
  });

  it('reads the words of the province once', async () => {
    const own = await copyOf(cloud, world);
    const { reviews } = own.context.store;
    let reads = 0;
    const list: typeof reviews.list = (province) => {
      reads += 1;
      return reviews.list(province);
    };
    const to = apiHandler({
      ...own.context,
      store: { ...own.context.store, reviews: { ...reviews, list } },
    });
    const { pairId, seen } = await opened(binh, to);
    reads = 0;

    const { status } = await ask('POST', `/v1/reviews/${binh}/decisions`, {
      to,
      body: { pairId, decision: 'same', seen },
    });

    expect({ status, reads }).toEqual({ status: 201, reads: 1 });
  });

  it('is refused on a pair that is not asked about', async () => {
    const { decide } = await ownWorld();
    const seen = '0-0123456789abcdef';

    expect((await decide(binh, { pairId: 'abcdef', decision: 'same', seen })).status).toBe(404);
    expect((await decide('nobody-here', { pairId: 'abcdef', decision: 'same', seen })).status).toBe(404);
  });
});

describe('a decision taken back', () => {
  it('is as if it had never been made: the question is open, and the next night asks it', async () => {
    const { own, to, decide } = await ownWorld();
    const { pairId, seen } = await opened(binh, to);
    const { body: made } = await decide(binh, { pairId, decision: 'same', seen });

    const undone = await decide(binh, { pairId, decision: 'withdrawn', seen: made.seen });
    const { body: open } = await ask('GET', '/v1/reviews', { to });
    const report = await night(own.context, '2023-07-02');

    expect(undone).toMatchObject({
      status: 201,
      body: { decision: 'withdrawn', takesBack: { decision: 'same', by: 'reviewer-1' } },
    });
    expect(open.total).toBe(3);
    expect(report).toMatchObject({ covered: 3, unsure: 2 });
    expect((await opened(binh, to)).said.map(({ decision }) => decision)).toEqual([
      'different',
      'same',
      'withdrawn',
    ]);
  });

  it('parts two children that it made one, and each has its own back', async () => {
    const { own, to, decide } = await ownWorld();
    const { pairId, seen } = await opened(second, to);
    await decide(second, { pairId, decision: 'same', seen });
    const joined = await night(own.context, '2023-07-02');
    const one = await opened(second, to);

    const undone = await decide(second, { pairId: one.pairId, decision: 'withdrawn', seen: one.seen });
    const parted = await night(own.context, '2023-07-03');

    expect(undone.status).toBe(201);
    expect([joined.inScope, parted.inScope]).toEqual([7, 8]);
    expect((await opened(second, to)).isOpen).toBe(true);
  });

  it('is none where nothing was decided', async () => {
    const { to, decide } = await ownWorld();
    const { pairId, seen } = await opened(second, to);

    const refused = await decide(second, { pairId, decision: 'withdrawn', seen });

    expect(refused).toMatchObject({ status: 409, body: { code: 'E9012' } });
  });
});

describe('past decisions', () => {
  it('are listed latest first, superseded and withdrawn ones marked', async () => {
    const { to, decide } = await ownWorld();
    const { pairId, seen } = await opened(binh, to);
    const { body: made } = await decide(binh, { pairId, decision: 'same', seen });
    const { body: again } = await decide(binh, { pairId, decision: 'different', seen: made.seen });
    await decide(binh, { pairId, decision: 'withdrawn', seen: again.seen });

    const { body } = await ask('GET', '/v1/reviews/decisions', { to });
    const own = body.lines.filter(({ childId }: { childId: string }) => childId === binh);

    expect(own).toMatchObject([
      { decision: 'different', by: 'reviewer-1', withdrawn: { by: 'reviewer-1' }, superseded: false },
      { decision: 'same', pairId, superseded: false },
      { decision: 'different', by: 'earlier', superseded: true },
    ]);
    expect(JSON.stringify(body)).not.toContain('"C2"');
  });

  it('are handed out page by page', async () => {
    const first = await ask('GET', '/v1/reviews/decisions?limit=1');
    const rest = await ask('GET', `/v1/reviews/decisions?limit=1&cursor=${first.body.next}`);

    expect([first, rest].map(({ body }) => body.lines.length)).toEqual([1, 1]);
    expect(rest.body).not.toHaveProperty('next');
  });
});
