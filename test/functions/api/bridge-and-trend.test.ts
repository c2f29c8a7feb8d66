import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, CARDS_WITHDRAWN, UNITS } from '../hamlet.ts';
import { AS_OF, newWorld, night, openServers, send, type World } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

let cloud: Cloud;
let world: World;
let api: ApiHandler;
/** A night; the same day again once a card came; the day after, when another one was withdrawn. */
beforeAll(async () => {
  cloud = await openServers();
  world = await newWorld(cloud);
  const { context } = world;
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'cards', CARDS);
  await night(context);
  await send(context, 'cards', CARDS_NEXT);
  await night({ ...context, now: () => new Date('2023-07-20T19:00:00Z') });
  await send(context, 'cards', CARDS_WITHDRAWN);
  await night(context, '2023-07-01');
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const OFFICER: Claims = { role: 'province_officer' };
const STAFF: Claims = { role: 'commune_staff', units: ['31528'] };

async function ask(of: 'bridge' | 'trend', as: Claims, query: Record<string, string> = {}) {
  const result = await api(requestOf('GET', `/v1/coverage/${of}`, { as, query }));
  return { status: result.statusCode, body: JSON.parse(result.body ?? '{}') };
}

describe('last night’s change', () => {
  it('leads from the run before to the latest one, move by move, in both languages', async () => {
    const { status, body } = await ask('bridge', OFFICER);

    expect(status).toBe(200);
    expect(body).toMatchObject({ unit: '94', name: 'Tỉnh Sóc Trăng', asOf: '2023-07-01' });
    const { from, to, moves, rows } = body.bridge;
    expect(from).toMatchObject({ asOf: AS_OF, covered: 5, uncovered: 3, rate: 5 / 8 });
    expect(to).toMatchObject({ runId: body.runId, covered: 4, uncovered: 4 });
    expect(moves).toEqual([
      {
        move: 'lapsed',
        vi: 'Thẻ hết hạn, bị thu hồi, đã giảm hoặc không còn trong dữ liệu',
        en: 'Card ended, withdrawn, taken off the list or no longer in the data',
        children: 1,
        inScope: 0,
        covered: -1,
        uncovered: 1,
        unsure: 0,
      },
    ]);
    expect(rows).toMatchObject([
      { unit: '943', level: 'district', from: { covered: 5 }, to: { covered: 4 } },
    ]);
  });

  it('is of the own commune only, and of no unit is none', async () => {
    const [own, other, whole, unknown] = await Promise.all([
      ask('bridge', STAFF),
      ask('bridge', STAFF, { unit: '31531' }),
      ask('bridge', STAFF, { unit: '94' }),
      ask('bridge', OFFICER, { unit: '99999' }),
    ]);

    expect(own).toMatchObject({ status: 200, body: { unit: '31528', bridge: { rows: [] } } });
    expect([other.status, whole.status]).toEqual([403, 403]);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'E9004' } });
  });

  it('is left out where the run kept none', async () => {
    const first = await newWorld(cloud);
    await send(first.context, 'units', UNITS);
    await send(first.context, 'births', BIRTHS);
    await send(first.context, 'cards', CARDS);
    await night(first.context);

    const result = await apiHandler(first.context)(requestOf('GET', '/v1/coverage/bridge', { as: OFFICER }));

    expect(result.statusCode).toBe(200);
    expect(JSON.parse(result.body ?? '{}')).toEqual({
      unit: '94',
      name: 'Tỉnh Sóc Trăng',
      asOf: AS_OF,
      runId: expect.stringContaining(AS_OF),
    });
  });
});

describe('the trend', () => {
  it('has the last run of each date, the earliest date first', async () => {
    const { status, body } = await ask('trend', OFFICER);

    expect(status).toBe(200);
    expect(body).toMatchObject({ unit: '94', name: 'Tỉnh Sóc Trăng' });
    expect(body.points).toMatchObject([
      { asOf: AS_OF, inScope: 8, covered: 5, uncovered: 3, unsure: 0, rate: 5 / 8, low: 5 / 8, high: 5 / 8 },
      { asOf: '2023-07-01', covered: 4 },
    ]);
  });

  it('has no more dates than were asked for, the latest ones', async () => {
    const { body } = await ask('trend', OFFICER, { limit: '1' });
    const tooMany = await ask('trend', OFFICER, { limit: '371' });

    expect(body.points).toMatchObject([{ asOf: '2023-07-01' }]);
    expect(tooMany.status).toBe(400);
  });

  it('leaves out the figures of a run that was never published', async () => {
    const [held] = await world.context.store.facts.ofUnit('94', '94', 1);
    if (held === undefined) throw new Error('the province has figures');
    await world.context.store.facts.put({ province: '94', runId: 'killed', asOf: '2023-07-02' }, [held.fact]);

    const { body } = await ask('trend', OFFICER);

    expect(body.points).toHaveLength(2);
  });

  it('is of the own commune only, empty where no run counted, and of no unit none', async () => {
    const [own, other, empty, unknown] = await Promise.all([
      ask('trend', STAFF),
      ask('trend', STAFF, { unit: '31531' }),
      ask('trend', OFFICER, { unit: '94-unknown' }),
      ask('trend', OFFICER, { unit: '99999' }),
    ]);

    expect(own).toMatchObject({ status: 200, body: { unit: '31528', points: [{}, {}] } });
    expect(other.status).toBe(403);
    expect(empty).toMatchObject({ status: 200, body: { points: [] } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'E9004' } });
  });

  it('looks further back where many runs are of one date', async () => {
    const { store } = world.context;
    const [first] = await store.facts.ofUnit('94', '31531');
    const run = await store.runs.latestPublished('94');
    if (first === undefined || run === undefined) throw new Error('there was a night');
    for (let at = 0; at < 15; at++) {
      const origin = { province: '94', runId: `again-${at}`, asOf: '2023-07-03' };
      await store.facts.put(origin, [first.fact]);
      await store.runs.save({ ...run, ...origin, version: 1, startedAt: `2023-07-20T20:00:${10 + at}.000Z` });
    }

    const { body } = await ask('trend', OFFICER, { unit: '31531', limit: '2' });

    expect(body.points).toMatchObject([{ asOf: '2023-07-01' }, { asOf: '2023-07-03', runId: 'again-14' }]);
  });

  it('is none before the first published run', async () => {
    const empty = await newWorld(cloud);

    const result = await apiHandler(empty.context)(requestOf('GET', '/v1/coverage/trend', { as: OFFICER }));

    expect(JSON.parse(result.body ?? '{}')).toMatchObject({ code: 'E9003' });
  });
});
