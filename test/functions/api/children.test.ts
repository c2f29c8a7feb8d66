import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import { readRegister } from '../../../functions/children/register.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { openServers } from '../world.ts';
import { ask as askOf, OFFICER, staffOf } from './http/asking.ts';
import { type Claims, requestOf } from './http/requests.ts';

/** A brother of Giang, without a card too. */
const BROTHER = 'B9,,Võ Văn Hòa,Nam,02/02/2020,Huỳnh Thị Tư,31528\n';

let cloud: Cloud;
let context: FunctionContext;
let api: ApiHandler;
/** Ids by the key of the birth. */
const idOf = new Map<string, string>();

beforeAll(async () => {
  cloud = await openServers();
  context = (await settledHamlet(cloud, { births: BROTHER })).context;
  for await (const { childId, sources } of readRegister(context.store, { province: '94' }))
    for (const birth of sources.births) idOf.set(birth, childId);
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

const child = (birth: string): string => idOf.get(birth) ?? 'nobody';

const ask = (method: string, path: string, as: Claims, body?: unknown) =>
  askOf(api, method, path, { as, body });

const search = (as: Claims, body: unknown) => ask('POST', '/v1/children/search', as, body);
const read = (as: Claims, childId: string) => ask('GET', `/v1/children/${childId}`, as);
const entriesOf = async (subject: string) =>
  (await context.store.audit.list({ province: '94', subject }, { limit: 20 })).entries;

describe('a search for children', () => {
  it('finds one by its id', async () => {
    const { status, body } = await search(OFFICER, { by: 'id', id: child('B5') });

    expect(status).toBe(200);
    expect(body.children).toEqual([
      {
        childId: child('B5'),
        unit: '31528',
        name: 'Võ Thị Giang',
        dateOfBirth: '2021-04-09',
        standing: 'in_scope',
        status: 'uncovered',
        cause: 'never_issued',
      },
    ]);
  });

  it.each([
    ['its personal number', '094321000001', 'B1'],
    ['that with its zero lost', '94321000001', 'B1'],
    ['the number of its card', 'TE1949400000003', 'B3'],
    ['that as people write it', 'te1 94 9400000003', 'B3'],
    ['its insurance number', '9400000003', 'B3'],
  ])('finds one by %s', async (_, number, birth) => {
    const { body } = await search(OFFICER, { by: 'number', number });

    expect(body.children).toMatchObject([{ childId: child(birth) }]);
  });

  it.each([
    ['as it stands', 'Võ Văn Hòa'],
    ['in capitals', 'VÕ VĂN HÒA'],
    ['with its tone elsewhere', 'Võ Văn Hoà'],
    ['without marks', 'vo van  hoa'],
  ])('finds one by its day of birth and its name %s', async (_, name) => {
    const asked = { by: 'name_and_date', name, dateOfBirth: '2020-02-02' };
    const { body } = await search(OFFICER, asked);
    const otherDay = await search(OFFICER, { ...asked, dateOfBirth: '2020-02-03' });

    expect(body.children).toMatchObject([{ childId: child('B9') }]);
    expect(otherDay.body.children).toEqual([]);
  });

  it('finds nobody by what nobody has', async () => {
    const [id, number] = await Promise.all([
      search(OFFICER, { by: 'id', id: 'nobody-here' }),
      search(OFFICER, { by: 'number', number: '094321999999' }),
    ]);

    expect([id.body.children, number.body.children]).toEqual([[], []]);
  });

  it('tells of a child that moved out that it did', async () => {
    const { body } = await search(OFFICER, { by: 'number', number: '094321000008' });

    expect(body.children).toMatchObject([{ standing: 'moved_out' }]);
    expect(body.children[0]).not.toHaveProperty('status');
  });

  it.each([
    ['a number that is none', { by: 'number', number: '12345' }, ['number']],
    ['a name without a letter', { by: 'name_and_date', name: '…', dateOfBirth: '2020-02-02' }, ['name']],
    ['two ways at once', { by: 'id', id: 'nobody', number: '094321000001' }, ['number']],
  ])('refuses %s, without repeating it', async (_, asked, fields) => {
    const { status, body } = await search(OFFICER, asked);

    expect({ status, code: body.code, fields: body.fields }).toEqual({ status: 422, code: 'E8422', fields });
    expect(JSON.stringify(body)).not.toMatch(/12345|094321000001/);
  });

  it('is remembered by its way and by whom it showed, never by what was typed', async () => {
    await search({ ...OFFICER, subject: 'searcher' }, { by: 'number', number: '094321000001' });

    const entries = await entriesOf('searcher');
    expect(entries).toMatchObject([
      { kind: 'child_searched', by: 'number', children: [{ childId: child('B1'), unit: '31528' }] },
    ]);
    expect(JSON.stringify(entries)).not.toContain('094321000001');
  });
});

describe('the page of a child', () => {
  it('says what is known of the child, why it is on the list, and what to bring', async () => {
    const { status, body } = await read(staffOf('31528'), child('B5'));

    expect(status).toBe(200);
    expect(body).toMatchObject({
      unit: '31528',
      unitName: 'Thị trấn Kế Sách',
      status: 'uncovered',
      cause: { code: 'never_issued', en: 'Never issued', toDo: { en: expect.any(String) } },
      why: { en: 'No health-insurance card was ever issued.' },
      person: { name: 'Võ Thị Giang', personalId: '094321000005', motherName: 'Huỳnh Thị Tư' },
      case: { version: 1, state: { stage: 'open' }, deadlines: { next: 'contact' }, priority: {} },
      history: [{ number: 1, stands: true, fact: { kind: 'opened' } }],
      hotline: { en: expect.stringContaining('111') },
    });
    expect(body.papers.map(({ en }: { en: string }) => en)).toContain('Birth certificate');
  });

  it('shows the brothers and sisters that need a card too, and how far their cases are', async () => {
    const { body } = await read(staffOf('31528'), child('B5'));

    expect(body.siblings).toEqual([
      {
        childId: child('B9'),
        unit: '31528',
        name: 'Võ Văn Hòa',
        dateOfBirth: '2020-02-02',
        status: 'uncovered',
        state: expect.objectContaining({ stage: 'open' }),
      },
    ]);
  });

  it('shows of a covered child which card covers it, and why that is its own', async () => {
    const { body } = await read(staffOf('31531'), child('B3'));

    expect(body).toMatchObject({ status: 'covered', papers: [], siblings: [], history: [] });
    expect(body.held).toMatchObject([{ status: 'active', validTo: '2027-09-30', levels: expect.any(Array) }]);
    expect(body).not.toHaveProperty('case');
  });

  it('holds no number of a card', async () => {
    const pages = await Promise.all(['B1', 'B3', 'B6'].map((birth) => read(OFFICER, child(birth))));

    for (const { body } of pages) expect(JSON.stringify(body)).not.toMatch(/TE1\d|"94\d{8}"|"C\d"/);
  });

  it('is not sent again to whoever has it', async () => {
    const first = await read(OFFICER, child('B6'));
    const headers = { 'if-none-match': String(first.headers?.etag) };
    const again = await api(requestOf('GET', `/v1/children/${child('B6')}`, { as: OFFICER, headers }));

    expect(again.statusCode).toBe(304);
  });

  it('is remembered', async () => {
    await read({ ...OFFICER, subject: 'reader' }, child('B6'));

    expect(await entriesOf('reader')).toMatchObject([
      { kind: 'child_read', unit: '31531', child: { childId: child('B6'), unit: '31531' } },
    ]);
  });

  it('is remembered with the brothers and sisters it shows', async () => {
    await read({ ...OFFICER, subject: 'family-reader' }, child('B5'));

    const listed = { command: 'read_child', children: [{ childId: child('B9'), unit: '31528' }] };
    expect(await entriesOf('family-reader')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'child_read', child: { childId: child('B5'), unit: '31528' } }),
        expect.objectContaining({ kind: 'children_listed', ...listed }),
      ]),
    );
  });
});
