import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import { D03Plan } from '../../../functions/papers/d03-plan.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { rowsOf } from '../../../shared/feeds/table/sheet.ts';
import { openWorkbook } from '../../../shared/feeds/table/workbook.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { openServers } from '../world.ts';
import { getFile } from './filled-lists.ts';
import { type Claims, requestOf } from './http/requests.ts';

const UNIT = '31531';
let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  context = (await settledHamlet(cloud)).context;
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const LEAD: Claims = { role: 'commune_lead', units: [UNIT] };
const STAFF: Claims = { role: 'commune_staff', units: [UNIT] };
const OFFICER: Claims = { role: 'province_officer' };

const NAMED = ['d03', 'tk1', 'visits', 'list'].map((paper) => `/v1/units/${UNIT}/papers/${paper}`);

async function exportedBy(subject: string) {
  const { entries } = await context.store.audit.list({ province: '94', subject }, { limit: 20 });
  return entries;
}

function rowsIn(bytes: Uint8Array, sheet = 0): unknown[][] {
  const found = openWorkbook(bytes)[sheet];
  return found === undefined ? [] : rowsOf(found).map(({ cells }) => [...cells]);
}

describe('a paper with names', () => {
  it.each(NAMED)('%s is not handed out without a reason, nor for one nobody knows', async (path) => {
    const without = await getFile(api, path, LEAD);
    const unknown = await getFile(api, path, LEAD, { reason: 'because Thạch asked' });

    expect([without.status, unknown.status]).toEqual([400, 400]);
    expect(without.text).toContain('"fields":["reason"]');
    expect(unknown.text).not.toContain('Thạch');
  });

  it.each(NAMED)('%s leaves the house through the lead, and not through staff', async (path) => {
    expect((await getFile(api, path, LEAD, { reason: 'visit' })).status).toBe(200);
    expect((await getFile(api, path, STAFF, { reason: 'visit' })).status).toBe(403);
  });

  it.each(NAMED)('%s names no other commune’s children, and nobody of another province', async (path) => {
    const elsewhere = path.replace(UNIT, '31528');

    expect((await getFile(api, elsewhere, LEAD, { reason: 'visit' })).status).toBe(403);
    expect((await getFile(api, path, { ...OFFICER, province: '92' }, { reason: 'visit' })).status).toBe(404);
    expect((await getFile(api, path, OFFICER, { reason: 'visit' })).text).not.toContain('Giang');
  });

  it('is in the access log with its reason and the children on it before it goes out', async () => {
    const lead = { ...LEAD, subject: 'exporting' };
    for (const path of NAMED) await getFile(api, path, lead, { reason: 'insurance_dossier' });
    const entries = await exportedBy('exporting');

    expect(entries.map((entry) => 'paper' in entry && entry.paper).sort()).toEqual([
      'd03-ts',
      'list',
      'tk1-ts',
      'visits',
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({ kind: 'exported', reason: 'insurance_dossier', unit: UNIT });
      expect('children' in entry && entry.children).toHaveLength(2);
    }
    expect(JSON.stringify(entries)).not.toMatch(/Hạnh|Khang/);
  });

  it('does not go out where the access log cannot be written', async () => {
    const audit = { ...context.store.audit, append: () => Promise.reject(new Error('table gone')) };
    const blind = apiHandler({ ...context, store: { ...context.store, audit } });
    const { status, text } = await getFile(blind, NAMED[0] ?? '', LEAD, { reason: 'visit' });

    expect(status).toBe(500);
    expect(text).not.toContain('Hạnh');
  });

  it('names no child in the name of its file', async () => {
    for (const path of NAMED) {
      const { headers } = await getFile(api, path, LEAD, { reason: 'visit' });

      expect(headers['content-disposition']).toMatch(/filename="[a-z0-9-]+_31531_2023-06-30\.(xlsx|html)"$/);
    }
  });
});

describe('the D03-TS', () => {
  const path = `/v1/units/${UNIT}/papers/d03`;

  it('lists the children for whom a card is to be asked', async () => {
    const { bytes, headers } = await getFile(api, path, LEAD, { reason: 'insurance_dossier' });
    const names = rowsIn(bytes).map((cells) => cells[1]);

    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(names).toEqual(expect.arrayContaining(['Đỗ Mỹ Hạnh', 'Ngô Gia Khang', 'Cộng tăng: 2 người']));
  });

  it('has the columns of the deployment where it names its own', async () => {
    const d03Plan = D03Plan.parse([
      { mark: '3', heading: 'Ngày sinh', width: 11, value: 'date_of_birth', centred: true },
      { mark: '4', heading: 'Mã vùng sinh sống', width: 8 },
    ]);
    const own = apiHandler({ ...context, papers: { ...context.papers, d03Plan } });
    const { bytes } = await getFile(own, path, LEAD, { reason: 'insurance_dossier' });
    const rows = rowsIn(bytes);

    expect(rows).toContainEqual(['A', 'B', '1', '2', '3', '4', '14']);
    expect(rows).toContainEqual([1, 'Ngô Gia Khang', '', '094221000007', '11/04/2021']);
  });

  it('does not list again whose dossier was filed; where nobody is left there is no list', async () => {
    const unit = '31528';
    const own = `/v1/units/${unit}/papers/d03`;
    const [giang] = await context.store.cases.listOpenOf('94', unit);
    const body = { seen: giang?.version, command: { kind: 'file_dossier', on: '2023-07-04' } };
    const headers = { 'idempotency-key': 'dossier-of-giang' };
    const before = await getFile(api, own, OFFICER, { reason: 'insurance_dossier' });

    await api(requestOf('POST', `/v1/cases/${giang?.childId}/facts`, { as: OFFICER, body, headers }));
    const after = await getFile(api, own, OFFICER, { reason: 'insurance_dossier' });

    expect(before.status).toBe(200);
    expect(after.status).toBe(409);
    expect(after.text).toContain('E9020');
  });
});

describe('the TK1-TS', () => {
  const childOf = async (unit: string) =>
    (await context.store.cases.listOpenOf('94', unit))[0]?.childId ?? 'nobody';

  it('of one child is printed by staff of its commune, who say why', async () => {
    const path = `/v1/children/${await childOf(UNIT)}/tk1`;
    const printed = await getFile(
      api,
      path,
      { ...STAFF, subject: 'printing' },
      { reason: 'guardian_request' },
    );
    const silent = await getFile(api, path, STAFF);

    expect(printed.status).toBe(200);
    expect(printed.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(printed.text).toContain('TỜ KHAI');
    expect(await exportedBy('printing')).toMatchObject([
      { kind: 'exported', paper: 'tk1-ts', reason: 'guardian_request', children: [{ unit: UNIT }] },
    ]);
    expect(silent.status).toBe(400);
  });

  it('of a child of another commune is answered like one of nobody', async () => {
    const query = { reason: 'guardian_request' };
    const of = async (childId: string) => {
      const { status, text } = await getFile(api, `/v1/children/${childId}/tk1`, STAFF, query);
      return { status, ...JSON.parse(text), instance: '' };
    };

    expect(await of(await childOf('31528'))).toEqual(await of('nobody-here'));
  });

  it('of a commune is a page or a workbook with a sheet a child', async () => {
    const path = `/v1/units/${UNIT}/papers/tk1`;
    const page = await getFile(api, path, LEAD, { reason: 'visit' });
    const workbook = await getFile(api, path, LEAD, { reason: 'visit', format: 'xlsx' });

    expect(page.text.match(/<article>/g)).toHaveLength(2);
    expect(openWorkbook(workbook.bytes).map(({ name }) => name)).toEqual(['TK1-TS 1', 'TK1-TS 2']);
  });
});

describe('the visiting list', () => {
  const path = `/v1/units/${UNIT}/papers/visits`;

  it('is there in both languages, loads nothing and runs nothing', async () => {
    const [vi, en] = await Promise.all(
      ['vi', 'en'].map((language) => getFile(api, path, LEAD, { reason: 'visit', language })),
    );

    expect(vi?.text).toContain('Danh sách thăm hộ gia đình');
    expect(en?.text).toContain('Visiting list');
    expect(vi?.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('leaves out whom the commune put off until later', async () => {
    const [one] = await context.store.cases.listOpenOf('94', UNIT);
    const body = { seen: one?.version, command: { kind: 'snooze', until: '2023-08-10' } };
    const headers = { 'idempotency-key': 'come-back-later' };
    await api(requestOf('POST', `/v1/cases/${one?.childId}/facts`, { as: STAFF, body, headers }));

    const { text } = await getFile(api, path, LEAD, { reason: 'visit' });

    expect(text.match(/class="name"/g)).toHaveLength(1);
  });
});

describe('the coverage report', () => {
  const path = '/v1/coverage/report';
  const unitsIn = (bytes: Uint8Array) => rowsIn(bytes, 1).map(([code]) => code);

  it('is of the whole province for its officers, and needs no reason, as it names nobody', async () => {
    const { bytes, headers } = await getFile(api, path, OFFICER);

    expect(unitsIn(bytes).slice(1)).toEqual(['94', '943', '31528', '31531']);
    expect(headers['content-disposition']).toContain('coverage-province_94_2023-06-30.xlsx');
  });

  it('is of the own commune for its lead, who is given no other figures', async () => {
    const own = await getFile(api, path, { ...LEAD, subject: 'reporting' });
    const whole = await getFile(api, path, LEAD, { unit: '94' });
    const other = await getFile(api, path, LEAD, { unit: '31528' });

    expect(unitsIn(own.bytes).slice(1)).toEqual([UNIT]);
    expect(JSON.stringify(rowsIn(own.bytes))).not.toContain('Tỉnh Sóc Trăng');
    expect([whole.status, other.status]).toEqual([403, 403]);
    expect(await exportedBy('reporting')).toMatchObject([{ kind: 'exported', paper: 'coverage-province' }]);
  });

  it('hides of one unit for the public what it hides of it in the report of the province', async () => {
    const rowOf = async (query: Record<string, string>) => {
      const { bytes } = await getFile(api, path, OFFICER, { audience: 'public', ...query });
      return rowsIn(bytes, 1).find(([code]) => code === UNIT);
    };

    expect(await rowOf({ unit: UNIT })).toEqual(await rowOf({}));
  });
});
