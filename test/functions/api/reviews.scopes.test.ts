import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { openServers, type World } from '../world.ts';
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

describe('past decisions', () => {
  it('are those on children of the own units', async () => {
    expect(childrenIn(await get('/v1/reviews/decisions', OF_DISTRICT)).sort()).toEqual([binh, hanh].sort());
    expect(childrenIn(await get('/v1/reviews/decisions', OF_COMMUNE))).toEqual([binh]);
    expect((await get('/v1/reviews/decisions', OF_COMMUNE, { unit: '31531' })).status).toBe(403);
  });
});
