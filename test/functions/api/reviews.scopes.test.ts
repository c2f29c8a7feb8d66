import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import { searchChildren } from '../../../functions/children/search-children.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { cardRef } from '../../../shared/coverage/outcome.ts';
import { copyOf, openServers, type World } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';
import { hamletOfQuestions } from './questions.ts';

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

const OF_PROVINCE: Claims = { role: 'reviewer' };
const OF_DISTRICT: Claims = { role: 'reviewer', units: ['943'] };
const OF_COMMUNE: Claims = { role: 'reviewer', units: ['31528'] };
const OF_OTHER: Claims = { role: 'reviewer', units: ['31531'], subject: 'prying' };
const STAFF: Claims = { role: 'commune_staff', units: ['31528'] };

let keys = 0;
function askingOf(to: ApiHandler) {
  return async (method: string, path: string, as: Claims, body?: unknown) => {
    const headers = { 'idempotency-key': `key-${++keys}-of-test` };
    const { statusCode, body: text = '{}' } = await to(requestOf(method, path, { as, body, headers }));
    return { status: statusCode, body: JSON.parse(text) };
  };
}

async function get(path: string, as: Claims, query: Record<string, string> = {}) {
  const { statusCode, body = '{}' } = await api(requestOf('GET', path, { as, query }));
  return { status: statusCode, body: JSON.parse(body) };
}

async function decide(childId: string, as: Claims, pairId = 'abcdef') {
  const body = { pairId, decision: 'same', seen: '0-0123456789abcdef' };
  const headers = { 'idempotency-key': `key-${as.role}-${as.units}-${childId}-${pairId}` };
  const { statusCode } = await api(
    requestOf('POST', `/v1/reviews/${childId}/decisions`, { as, body, headers }),
  );
  return statusCode;
}

const childrenIn = ({ body }: { body: { lines: { childId: string }[] } }) =>
  body.lines.map(({ childId }) => childId);

describe('the list of questions', () => {
  it('shows a reviewer those whose children are all theirs', async () => {
    expect(childrenIn(await get('/v1/reviews', OF_PROVINCE))).toEqual([binh, second, hanh]);
    expect(childrenIn(await get('/v1/reviews', OF_DISTRICT))).toEqual([binh, second, hanh]);
    expect(childrenIn(await get('/v1/reviews', OF_COMMUNE))).toEqual([binh]);
    expect(childrenIn(await get('/v1/reviews', OF_OTHER))).toEqual([hanh]);
  });

  it('shows nobody the units of others, by asking for them or with the cursor of another', async () => {
    const { body } = await get('/v1/reviews', OF_PROVINCE, { limit: '1' });

    expect((await get('/v1/reviews', OF_COMMUNE, { unit: '31531' })).status).toBe(403);
    expect((await get('/v1/reviews', OF_COMMUNE, { unit: '94' })).status).toBe(403);
    expect(childrenIn(await get('/v1/reviews', OF_OTHER, { cursor: body.next }))).not.toContain(binh);
  });

  it('is not for those who work on cases', async () => {
    expect((await get('/v1/reviews', STAFF)).status).toBe(403);
    expect((await get('/v1/reviews/decisions', STAFF)).status).toBe(403);
    expect((await get(`/v1/reviews/${binh}`, STAFF)).status).toBe(404);
    expect(await decide(binh, STAFF)).toBe(404);
  });
});

describe('a child of another unit', () => {
  it('is answered like one that is not there, and the refusal is kept', async () => {
    const foreign = await get(`/v1/reviews/${binh}`, OF_OTHER);
    const absent = await get('/v1/reviews/nobody-here', OF_OTHER);
    const { entries } = await world.context.store.audit.list(
      { province: '94', subject: 'prying' },
      { limit: 9 },
    );

    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    expect(await decide(binh, OF_OTHER)).toBe(404);
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'refused', why: 'place', child: { childId: binh, unit: '31528' } }),
    );
  });

  it('is refused a decision under the name of that command', async () => {
    const as: Claims = { ...OF_OTHER, subject: 'deciding-elsewhere' };

    expect(await decide(binh, as)).toBe(404);

    const { entries } = await world.context.store.audit.list(
      { province: '94', subject: 'deciding-elsewhere' },
      { limit: 9 },
    );
    expect(entries).toMatchObject([{ kind: 'refused', command: 'decide_review', child: { childId: binh } }]);
  });

  it('without a question is no page for anybody', async () => {
    expect((await get(`/v1/reviews/${chi}`, OF_PROVINCE)).status).toBe(404);
  });
});

describe('a pair of a child here and one there', () => {
  it('is shown to nobody who may not see both, from neither side, and decided by nobody of them', async () => {
    for (const as of [OF_COMMUNE, OF_OTHER]) {
      expect((await get(`/v1/reviews/${second}`, as)).status).toBe(404);
      expect(await decide(second, as, chi)).toBe(404);
    }
  });

  it('is shown to those whose units hold both', async () => {
    expect((await get(`/v1/reviews/${second}`, OF_DISTRICT)).status).toBe(200);
    expect((await get(`/v1/reviews/${second}`, OF_PROVINCE)).status).toBe(200);
  });
});

/** A world where a reviewer of 31531 once said of Hạnh that a card is not hers; it is held by An, of 31528. */
async function worldWithRefusal() {
  const { context } = await copyOf(cloud, world);
  const { store } = context;
  const word = { decision: 'different', by: 'reviewer-1', at: '2023-06-30T03:00:00.000Z' } as const;
  const pair = { left: `child:${hanh}`, right: 'c:C1', units: ['31531'] };
  await store.reviews.add({ province: '94', ...pair, ...word }, 0);
  const [holder] = await searchChildren(store, '94', {
    by: 'number',
    number: { kind: 'personal_id', value: '094321000001' },
  });
  const ask = askingOf(apiHandler(context));
  return { store, ask, an: holder?.childId ?? '', pairId: cardRef(hanh, 'C1') };
}

describe('a pair decided on whose card another child holds by now', () => {
  it('is shown to nobody, and decided by nobody, who may not see that child', async () => {
    const { ask, pairId } = await worldWithRefusal();

    const page = await ask('GET', `/v1/reviews/${hanh}`, OF_OTHER);
    const taken = await ask('POST', `/v1/reviews/${hanh}/decisions`, OF_OTHER, {
      pairId,
      decision: 'same',
      seen: '1-0123456789abcdef',
    });

    expect(page.body.pairs).toHaveLength(1);
    expect(JSON.stringify(page.body)).not.toContain('Nguyễn Thị An');
    expect(taken.status).toBe(404);
  });

  it('is in the log of both communes when it is looked at and decided', async () => {
    const { store, ask, an, pairId } = await worldWithRefusal();

    const page = await ask('GET', `/v1/reviews/${hanh}`, OF_PROVINCE);
    const pair = page.body.pairs.find((one: { pairId: string }) => one.pairId === pairId);
    const { status } = await ask('POST', `/v1/reviews/${hanh}/decisions`, OF_PROVINCE, {
      pairId,
      decision: 'same',
      seen: pair.seen,
    });

    expect(status).toBe(201);
    const ofAn = { childId: an, unit: '31528' };
    const { entries } = await store.audit.list(
      { province: '94', unit: '31528', ancestors: [] },
      { limit: 50 },
    );
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'child_read', child: ofAn }));
    expect(entries).toContainEqual(
      expect.objectContaining({
        kind: 'review_decided',
        child: ofAn,
        about: cardRef(an, 'C1'),
        decision: 'same',
        on: hanh,
      }),
    );
  });
});

describe('a child whose case another commune took over', () => {
  it('is in the log of that commune when its pairs are looked at', async () => {
    const { context } = await copyOf(cloud, world);
    const ask = askingOf(apiHandler(context));
    const staffOf = (unit: string): Claims => ({ role: 'commune_staff', units: [unit] });
    const facts = `/v1/cases/${hanh}/facts`;
    const versionOf = async () => (await context.store.cases.find('94', hanh))?.version;
    const given = [
      await ask('POST', facts, staffOf('31531'), {
        seen: await versionOf(),
        command: { kind: 'offer_transfer', to: '31528' },
      }),
      await ask('POST', facts, staffOf('31528'), {
        seen: await versionOf(),
        command: { kind: 'accept_transfer' },
      }),
    ];
    expect(given.map(({ status }) => status)).toEqual([201, 201]);

    await ask('GET', '/v1/reviews', OF_OTHER);
    await ask('GET', `/v1/reviews/${hanh}`, OF_OTHER);

    const { entries } = await context.store.audit.list(
      { province: '94', unit: '31528', ancestors: [] },
      { limit: 50 },
    );
    const looks = entries.filter(({ who }) => who.role === 'reviewer');
    const taken = { childId: hanh, unit: '31528' };
    expect(looks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'child_read', child: taken }),
        expect.objectContaining({ kind: 'children_listed', children: [taken] }),
      ]),
    );
  });
});

describe('past decisions', () => {
  it('are those on children of the own units', async () => {
    expect(childrenIn(await get('/v1/reviews/decisions', OF_DISTRICT)).sort()).toEqual([binh, hanh].sort());
    expect(childrenIn(await get('/v1/reviews/decisions', OF_COMMUNE))).toEqual([binh]);
    expect((await get('/v1/reviews/decisions', OF_COMMUNE, { unit: '31531' })).status).toBe(403);
  });
});
