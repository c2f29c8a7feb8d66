import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { AS_OF, openServers } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

let cloud: Cloud;
let context: FunctionContext;
/** In July, when nothing is late yet, and in December, when all that was opened in June is long overdue. */
let july: ApiHandler;
let december: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  context = (await settledHamlet(cloud)).context;
  july = apiHandler(context);
  december = apiHandler({ ...context, now: () => new Date('2023-12-01T03:00:00Z') });
}, 60_000);
afterAll(() => cloud.stop());

const OFFICER: Claims = { role: 'province_officer' };
const OF_DISTRICT: Claims = { role: 'commune_staff', units: ['943'] };
const OF_COMMUNE: Claims = { role: 'commune_staff', units: ['31528'] };

interface Asking {
  as?: Claims;
  api?: ApiHandler;
  [parameter: string]: unknown;
}

/** A list as the officer of the province sees it in December, unless told otherwise. */
async function list(unit: string, { as = OFFICER, api = december, ...given }: Asking = {}) {
  const query = given as Record<string, string>;
  const { statusCode, body = '{}' } = await api(requestOf('GET', `/v1/units/${unit}/cases`, { as, query }));
  return { status: statusCode, body: JSON.parse(body) };
}

const idsOf = ({ lines }: { lines: { childId: string }[] }) => lines.map(({ childId }) => childId);

describe('the list of a district or the province', () => {
  it.each(['94', '943'])('has the escalated cases of all communes below %s', async (unit) => {
    const { status, body } = await list(unit);
    const open = await context.store.cases.listOpen('94');

    expect(status).toBe(200);
    expect(body).toMatchObject({ which: 'escalated', asOf: AS_OF, runId: expect.any(String) });
    expect(idsOf(body).toSorted()).toEqual(open.map(({ childId }) => childId).toSorted());
    for (const line of body.lines)
      expect(line).toMatchObject({ deadlines: { escalated: true }, sheet: { name: expect.any(String) } });
  });

  it('is empty while nothing is overdue; all are there when asked for', async () => {
    const escalated = await list('94', { api: july });
    const overdue = await list('94', { api: july, which: 'overdue' });
    const all = await list('94', { api: july, which: 'all' });

    expect([escalated, overdue].map(({ body }) => body.lines)).toEqual([[], []]);
    expect(new Set(all.body.lines.map((line: { unit: string }) => line.unit))).toEqual(
      new Set(['31528', '31531']),
    );
  });

  it('comes page by page, each child once', async () => {
    const whole = await list('94');
    const first = await list('94', { limit: '1' });
    const rest = await list('94', { cursor: first.body.next });
    const foreign = await list('94', { cursor: first.body.next, which: 'all' });

    expect([...idsOf(first.body), ...idsOf(rest.body)]).toEqual(idsOf(whole.body));
    expect(foreign.status).toBe(400);
  });

  it.each([
    ['943', OF_DISTRICT, 200],
    ['94', OF_DISTRICT, 403],
    ['94-unknown', OF_DISTRICT, 403],
    ['943', OF_COMMUNE, 403],
    ['31528', OF_COMMUNE, 200],
    ['949', OFFICER, 404],
  ])('at %s for %o: %i', async (unit, as, status) => {
    expect((await list(unit, { as, which: 'escalated' })).status).toBe(status);
  });

  it('of children without a commune is at the stand-in for them', async () => {
    expect(await list('94-unknown')).toMatchObject({ status: 200, body: { which: 'all', lines: [] } });
  });

  it('has no closed cases: those are reopened commune by commune', async () => {
    expect(await list('94', { which: 'closed' })).toMatchObject({ status: 400, body: { fields: ['which'] } });
  });
});

describe('what people closed', () => {
  it('is listed for the commune, the latest first, and reopened from there', async () => {
    const before = await list('31528', { as: OF_COMMUNE, which: 'closed' });
    const { lines } = (await list('31528', { as: OF_COMMUNE, api: july })).body;
    for (const { childId, version } of lines)
      await record(childId, { seen: version, command: { kind: 'close', reason: 'refused', on: AS_OF } });
    const after = await list('31528', { as: OF_COMMUNE, which: 'closed' });
    const [{ childId, version }] = after.body.lines;

    expect(before.body.lines).toEqual([]);
    expect(idsOf(after.body).toSorted()).toEqual(idsOf({ lines }).toSorted());
    expect(after.body.lines[0]).toMatchObject({
      state: { stage: 'closed', closure: { by: 'person', reason: 'refused' } },
      sheet: { name: expect.any(String) },
    });
    expect(await record(childId, { seen: version, command: { kind: 'reopen' } })).toBe(201);
  });

  async function record(childId: string, body: object) {
    const headers = { 'idempotency-key': `key-${Math.random()}` };
    const request = requestOf('POST', `/v1/cases/${childId}/facts`, { as: OF_COMMUNE, body, headers });
    return (await july(request)).statusCode;
  }
});
