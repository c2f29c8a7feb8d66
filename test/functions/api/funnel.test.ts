import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, RESIDENTS, UNITS } from '../hamlet.ts';
import { AS_OF, newWorld, night, openServers, send } from '../world.ts';
import { OFFICER, staffOf } from './http/asking.ts';
import { type Claims, requestOf } from './http/requests.ts';

/** Beside the hamlet's three: a newborn of the first commune, and a child whose commune nobody names. */
const MORE = `source_ref,full_name,sex,date_of_birth,mother_name,residence_unit,registered_on
N1,Mã Gia Bảo,Nam,10/06/2023,Đào Thị Sen,31528,26/06/2023
N2,Tô Minh Thư,Nữ,02/04/2021,Lưu Thị Én,,05/04/2021
`;
const NAMES = ['Võ Thị Giang', 'Đỗ Mỹ Hạnh', 'Ngô Gia Khang', 'Mã Gia Bảo'];

let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  ({ context } = await newWorld(cloud));
  await send(context, 'units', UNITS);
  await send(context, 'births', [BIRTHS, MORE]);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', CARDS);
  await night(context);
  api = apiHandler(context);
  const [giang, hanh, khang, bao] = await childrenOf(NAMES);
  await record(giang, { kind: 'contact', way: 'visit', on: '2023-07-04' });
  await record(bao, { kind: 'contact', way: 'visit', on: '2023-07-04' });
  await record(hanh, { kind: 'close', reason: 'refused', on: '2023-07-05' });
  await record(khang, { kind: 'note', note: 'nobody_home', on: '2023-07-05' });
  await send(context, 'cards', CARDS_NEXT);
  await night(context, '2023-07-14');
}, 60_000);
afterAll(() => cloud.stop());

async function childrenOf(names: readonly string[]): Promise<string[]> {
  const { body = '{}' } = await api(
    requestOf('GET', '/v1/units/94/cases', { as: OFFICER, query: { which: 'all' } }),
  );
  const lines: { childId: string; sheet?: { name?: string } }[] = JSON.parse(body).lines;
  return names.flatMap((name) => lines.find(({ sheet }) => sheet?.name === name)?.childId ?? []);
}

async function record(childId: string | undefined, command: object): Promise<void> {
  const headers = { 'idempotency-key': `record-${childId}` };
  const body = { seen: 1, command };
  const { statusCode } = await api(
    requestOf('POST', `/v1/cases/${childId}/facts`, { as: OFFICER, headers, body }),
  );
  expect(statusCode).toBe(201);
}

async function funnel(as: Claims = OFFICER, query: Record<string, string> = {}) {
  const { statusCode, body = '{}', headers } = await api(requestOf('GET', '/v1/follow-up', { as, query }));
  return { status: statusCode, body: JSON.parse(body), headers };
}

const ZERO = { deceased: 0, duplicate: 0, covered_elsewhere: 0, moved_away: 0 };

describe('the follow-up funnel', () => {
  it('has the steps of the province and of what is right below it', async () => {
    const { status, body } = await funnel();

    expect(status).toBe(200);
    expect(body).toMatchObject({ province: '94', unit: '94', since: '2022-07-14', asOf: '2023-07-14' });
    expect(body.rows.map(({ unit }: { unit: string }) => unit)).toEqual(['94', '943', '94-unknown']);
    expect(body.rows[0]).toEqual({
      unit: '94',
      name: 'Tỉnh Sóc Trăng',
      level: 'province',
      flagged: 5,
      contacted: 2,
      contactedInTime: 1,
      dossierFiled: 1,
      covered: 1,
      coveredWithin15: 1,
      contactedLongAgo: 0,
      coveredOfLongAgo: 0,
      open: 3,
      coveredBeforeContact: 0,
      leftScope: 0,
      closedByPerson: { ...ZERO, refused: 1 },
      unreachable: 1,
    });
  });

  it('holds a newborn to its own deadline', async () => {
    const { body } = await funnel(staffOf('31528'));

    expect(body.rows).toMatchObject([
      { unit: '31528', flagged: 2, contacted: 2, contactedInTime: 1, open: 1 },
    ]);
  });

  it('of a district has its communes, which add up', async () => {
    const { body } = await funnel(OFFICER, { unit: '943' });

    expect(body.rows).toMatchObject([
      { unit: '943', level: 'district', flagged: 4, covered: 1, unreachable: 1 },
      { unit: '31528', name: 'Thị trấn Kế Sách', flagged: 2, covered: 1, unreachable: 0 },
      { unit: '31531', flagged: 2, covered: 0, unreachable: 1, closedByPerson: { refused: 1 } },
    ]);
  });

  it('of children without a commune is at the stand-in for them', async () => {
    const { body } = await funnel(OFFICER, { unit: '94-unknown' });

    expect(body.rows).toMatchObject([{ unit: '94-unknown', level: 'commune', flagged: 1, open: 1 }]);
  });

  it('counts what was opened since a day, that day included', async () => {
    const [from, after] = await Promise.all([
      funnel(OFFICER, { since: AS_OF }),
      funnel(OFFICER, { since: '2023-07-01' }),
    ]);

    expect(from.body.rows[0].flagged).toBe(5);
    expect(after.body.rows[0]).toMatchObject({
      flagged: 0,
      open: 0,
      closedByPerson: { ...ZERO, refused: 0 },
    });
    expect(after.body.rows).toMatchObject([{ unit: '94' }, { unit: '943' }]);
  });

  it('names no child', async () => {
    const ids = (await context.store.cases.list('94')).map(({ childId }) => childId);
    const { body } = await funnel();

    for (const hint of [...ids, ...NAMES]) expect(JSON.stringify(body)).not.toContain(hint);
  });

  it('is of the own units only, and of units that are there', async () => {
    const answers = await Promise.all([
      funnel(staffOf('31528'), { unit: '31531' }),
      funnel(staffOf('31528'), { unit: '94' }),
      funnel(OFFICER, { unit: '99999' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404]);
  });

  it('is answered 304 while nothing changed', async () => {
    const { headers } = await funnel();
    const again = await api(
      requestOf('GET', '/v1/follow-up', {
        as: OFFICER,
        headers: { 'if-none-match': String(headers?.etag ?? headers?.ETag) },
      }),
    );

    expect(again.statusCode).toBe(304);
  });
});
