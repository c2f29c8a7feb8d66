import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../functions/api/endpoints.ts';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, openServers, send } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

let cloud: Cloud;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const OFFICER: Claims = { role: 'province_officer' };
const STAFF: Claims = { role: 'commune_staff', units: ['31528'] };
const get = async (path: string, as?: Claims, query: Record<string, string> = {}) => {
  const { statusCode, body = '{}' } = await api(requestOf('GET', path, { ...(as && { as }), query }));
  return { status: statusCode, body: JSON.parse(body) };
};

describe('the API', () => {
  it('says that it answers, to anybody', async () => {
    expect(await get('/v1/health')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('knows an address it does not have, and a method an address does not take', async () => {
    const posted = await api(requestOf('POST', '/v1/coverage', { as: OFFICER }));

    expect(await get('/v1/nothing', OFFICER)).toMatchObject({ status: 404, body: { code: 'E8404' } });
    expect(JSON.parse(posted.body ?? '')).toMatchObject({
      type: 'urn:bao-phu:problem:E8405',
      status: 405,
      code: 'E8405',
    });
    expect(posted.headers).toMatchObject({ allow: 'GET, HEAD' });
  });

  it.each(['/v1/coverage', '/v1/nothing'])('answers HEAD %s as GET, without a body', async (path) => {
    const { body: _, ...head } = await api(requestOf('GET', path, { as: OFFICER }));
    const asked = await api(requestOf('HEAD', path, { as: OFFICER }));

    expect(asked).toEqual({
      ...head,
      headers: { ...head.headers, 'x-request-id': asked.headers?.['x-request-id'] },
    });
  });

  it('tells a day without a run from a province without one', async () => {
    const bare = apiHandler((await newWorld(cloud)).context);
    const none = await bare(requestOf('GET', '/v1/coverage', { as: OFFICER, query: { asOf: '2020-01-01' } }));

    const thatDay = await get('/v1/coverage', OFFICER, { asOf: '2020-01-01' });

    expect(JSON.parse(none.body ?? '')).toMatchObject({ status: 404, code: 'E9003' });
    expect(thatDay).toMatchObject({ status: 404, body: { code: 'E9013' } });
  });

  it.each(['contacts', 'access-log', 'coverage', 'forecast'])('knows no unit 99999 in %s', async (path) => {
    expect((await get(`/v1/${path}`, OFFICER, { unit: '99999' })).status).toBe(404);
  });

  it('gives a cursor of the access log for the one list it was asked for', async () => {
    const day = '2023-07-21';
    await get('/v1/access-log', OFFICER, { day });
    const { body } = await get('/v1/access-log', OFFICER, { day, limit: '1' });
    const ask = (query: Record<string, string>) =>
      get('/v1/access-log', OFFICER, { ...query, cursor: body.next });

    const [next, other] = [await ask({ day }), await ask({ unit: '31528' })];

    expect(next.status).toBe(200);
    expect(other).toMatchObject({ status: 400, body: { fields: ['cursor'] } });
  });

  it('shows the province its rates', async () => {
    const { status, body } = await get('/v1/coverage', OFFICER);

    expect(status).toBe(200);
    expect(body.rows[0]).toMatchObject({ unit: '94', inScope: 7, covered: 4, uncovered: 3, unsure: 0 });
  });

  it('shows a commune its own without being told which, and no other', async () => {
    const own = await get('/v1/coverage', STAFF);
    const other = await get('/v1/coverage', STAFF, { unit: '31531' });
    const whole = await get('/v1/coverage', STAFF, { unit: '94' });

    expect(own.body.rows.map(({ unit }: { unit: string }) => unit)).toEqual(['31528']);
    expect([other.status, whole.status]).toEqual([403, 403]);
  });

  it('lists the units of the province, each after the one it lies in', async () => {
    const { body } = await get('/v1/units', STAFF);
    const codes = body.units.map(({ code }: { code: string }) => code);

    expect(codes[0]).toBe('94');
    for (const { code, parent } of body.units) {
      if (parent !== undefined) expect(codes.indexOf(parent)).toBeLessThan(codes.indexOf(code));
    }
  });

  it('describes every operation it has', async () => {
    const { body } = await get('/v1/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path}`),
    );

    expect(body.openapi).toBe('3.1.0');
    expect(described.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('answers that the units are as they were to whoever has them', async () => {
    const first = await api(requestOf('GET', '/v1/units', { as: STAFF }));
    const headers = { 'if-none-match': String(first.headers?.etag) };

    const again = await api(requestOf('GET', '/v1/units', { as: STAFF, headers }));

    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, undefined]);
  });

  it('goes by the units of the latest night where none of the book is in force any more', async () => {
    const { context } = await newWorld(cloud);
    const [head = '', ...rows] = UNITS.trim().split('\n');
    await send(context, 'units', [`${head},valid_to`, ...rows.map((row) => `${row},2025-06-30`)].join('\n'));
    await send(context, 'births', BIRTHS);
    await send(context, 'cards', CARDS);
    await night(context);
    const later = apiHandler({ ...context, now: () => new Date('2026-11-22T00:00:00Z') });

    const { body = '{}' } = await later(requestOf('GET', '/v1/units', { as: OFFICER }));

    expect(JSON.parse(body).units).toHaveLength(rows.length);
  });
});
