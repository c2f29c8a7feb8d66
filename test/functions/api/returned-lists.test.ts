import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import type { AuditEntry } from '../../../shared/access/audit-entry.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { copyOf, openServers, type World } from '../world.ts';
import { childrenIn, filledIn, listOf, sendBack, VISIT } from './filled-lists.ts';
import { type Claims, requestOf } from './http/requests.ts';

const [UNIT, OTHER] = ['31531', '31528'];
let cloud: Cloud;
let afterNight: World;
let context: FunctionContext;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  afterNight = await settledHamlet(cloud);
}, 60_000);
beforeEach(async () => {
  context = (await copyOf(cloud, afterNight)).context;
  api = apiHandler(context);
});
afterAll(() => cloud.stop());

const STAFF: Claims = { role: 'commune_staff', units: [UNIT], subject: 'desk-1' };

const CLOSED = { outcome: 'Đóng hồ sơ', on: '05/07/2023', reason: 'Gia đình từ chối' };
const PHONE = { kind: 'contact', way: 'phone', on: '2023-07-03' };

/** Somebody, at another desk unless told, records something on the version that stands. */
async function record(childId: string, command: object, subject = 'desk-2') {
  const seen = (await context.store.cases.find('94', childId))?.version;
  const headers = { 'idempotency-key': `record-${childId}-${seen}` };
  const as = { ...STAFF, subject };
  const path = `/v1/cases/${childId}/facts`;
  const { statusCode } = await api(requestOf('POST', path, { as, body: { seen, command }, headers }));
  expect(statusCode).toBe(201);
}

async function stagesOf(...childIds: string[]) {
  const cases = await Promise.all(childIds.map((childId) => context.store.cases.find('94', childId)));
  return cases.map((one) => stateOf(one?.facts ?? []).stage);
}

async function logOf(subject: string): Promise<AuditEntry[]> {
  return (await context.store.audit.list({ province: '94', subject }, { limit: 50 })).entries;
}

/** The list of the commune and the two children on it. */
async function handedOut() {
  const list = await listOf(api, UNIT);
  const [first = '', second = ''] = childrenIn(list);
  return { list, first, second };
}

describe('a list that comes back', () => {
  it('is carried out row by row, and its answer names rows and ids and no value', async () => {
    const { list, first, second } = await handedOut();
    const file = filledIn(list, {
      [first]: VISIT,
      [second]: { outcome: 'Đã gặp gia đình', on: 'Đỗ Mỹ Hạnh' },
    });

    const { status, body, text } = await sendBack(api, { unit: UNIT, as: STAFF, file });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      counts: { carriedOut: 1, recorded: 0, conflicts: 0, refused: 1, untouched: 0 },
      carriedOut: [{ row: 5, childId: first }],
      refused: [
        {
          row: 6,
          childId: second,
          findings: [
            { code: 'E6109', column: 'on', vi: expect.any(String), en: expect.any(String) },
            { code: 'E6107', column: 'way' },
          ],
        },
      ],
    });
    expect(text).not.toMatch(/Hạnh|Khang/);
    expect(await stagesOf(first, second)).toEqual(['contacted', 'open']);
  });

  it('changes nothing in a dry run, which shows the same plan', async () => {
    const { list, first } = await handedOut();
    const file = filledIn(list, { [first]: VISIT });

    const dry = await sendBack(api, { unit: UNIT, as: STAFF, file, query: { dryRun: 'true' } });

    expect(dry.body).toMatchObject({
      dryRun: true,
      counts: { carriedOut: 1, untouched: 1 },
      carriedOut: [{ row: 5, childId: first }],
    });
    expect(await stagesOf(first)).toEqual(['open']);
    expect(await logOf('desk-1')).toMatchObject([{ kind: 'children_listed', command: 'return_list' }]);
  });

  it('takes no death from before the birth', async () => {
    const { list, first } = await handedOut();
    const death = { ...CLOSED, on: '01/01/2020', reason: 'Đã mất' };
    const file = filledIn(list, { [first]: death });

    const { body } = await sendBack(api, { unit: UNIT, as: STAFF, file });

    expect(body.refused).toMatchObject([{ row: 5, findings: [{ code: 'E7004', column: 'on' }] }]);
    expect(await stagesOf(first)).toEqual(['open']);
  });

  it('changes nothing where nobody filled anything in', async () => {
    const { list, first, second } = await handedOut();
    const before = await context.store.cases.list('94');

    const { body } = await sendBack(api, { unit: UNIT, as: STAFF, file: filledIn(list, {}) });

    expect(body.counts).toEqual({ carriedOut: 0, recorded: 0, conflicts: 0, refused: 0, untouched: 2 });
    expect(await context.store.cases.list('94')).toEqual(before);
    expect(await stagesOf(first, second)).toEqual(['open', 'open']);
  });

  it('sent twice is written once, and the second answer says so', async () => {
    const { list, first, second } = await handedOut();
    const file = filledIn(list, { [first]: VISIT, [second]: CLOSED });
    await sendBack(api, { unit: UNIT, as: STAFF, file });
    const once = await context.store.cases.list('94');

    const again = await sendBack(api, { unit: UNIT, as: STAFF, file });

    expect(again.body.counts).toMatchObject({ carriedOut: 0, recorded: 2, conflicts: 0, refused: 0 });
    expect(await context.store.cases.list('94')).toEqual(once);
  });

  it('sent twice under one key is answered the first answer again', async () => {
    const { list, first } = await handedOut();
    const sending = { unit: UNIT, as: STAFF, file: filledIn(list, { [first]: VISIT }), key: 'the-same-key' };

    const [one, two] = [await sendBack(api, sending), await sendBack(api, sending)];
    const dry = await sendBack(api, { ...sending, query: { dryRun: 'true' } });

    expect(two.body).toEqual(one.body);
    expect(dry).toMatchObject({ status: 422, body: { code: 'E8423' } });
  });

  it('is in the access log, each command of it too', async () => {
    const { list, first, second } = await handedOut();
    await sendBack(api, {
      unit: UNIT,
      as: STAFF,
      file: filledIn(list, { [first]: VISIT, [second]: CLOSED }),
    });

    const entries = await logOf('desk-1');

    expect(entries.filter(({ kind }) => kind === 'list_returned')).toMatchObject([
      { applied: 2, conflicts: 0, unit: UNIT, children: [{ childId: first }, { childId: second }] },
    ]);
    expect(entries.filter(({ kind }) => kind === 'case_command')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ command: 'record_contact', child: { childId: first, unit: UNIT } }),
        expect.objectContaining({ command: 'close_case', child: { childId: second, unit: UNIT } }),
      ]),
    );
  });
});

describe('the access log of a list that is sent again', () => {
  const commandsOf = async (subject: string) =>
    (await logOf(subject)).flatMap((entry) =>
      entry.kind === 'case_command' ? [{ at: entry.at, childId: entry.child.childId }] : [],
    );
  const FIRST = '2023-07-20T18:00:00.000Z';

  it('has the commands of it once, when they were carried out', async () => {
    const { list, first } = await handedOut();
    const file = filledIn(list, { [first]: VISIT });
    await sendBack(api, { unit: UNIT, as: STAFF, file });
    context.now = () => new Date('2023-07-23T02:00:00Z');

    const again = await sendBack(api, { unit: UNIT, as: STAFF, file });

    expect(again.body.counts).toMatchObject({ carriedOut: 0, recorded: 1 });
    expect(await commandsOf('desk-1')).toEqual([{ at: FIRST, childId: first }]);
  });

  it('has what the same account did by hand days before as what it did by hand', async () => {
    const { list, first } = await handedOut();
    const visit = { kind: 'contact', way: 'visit', on: '2023-07-04' };
    await record(first, visit, 'desk-1');
    context.now = () => new Date('2023-07-23T02:00:00Z');

    await sendBack(api, { unit: UNIT, as: STAFF, file: filledIn(list, { [first]: VISIT }) });

    expect(await commandsOf('desk-1')).toEqual([{ at: FIRST, childId: first }]);
  });

  it('is made up for where the first try died between its writes and its entries', async () => {
    const { list, first } = await handedOut();
    const file = filledIn(list, { [first]: VISIT });
    const audit: FunctionContext['store']['audit'] = {
      ...context.store.audit,
      append: async () => Promise.reject(new Error('killed')),
    };
    const dying = apiHandler({ ...context, store: { ...context.store, audit } });
    const killed = await sendBack(dying, { unit: UNIT, as: STAFF, file });
    context.now = () => new Date('2023-07-20T18:01:00Z');

    const again = await sendBack(api, { unit: UNIT, as: STAFF, file });
    await sendBack(api, { unit: UNIT, as: STAFF, file });

    expect([killed.status, again.status]).toEqual([500, 200]);
    expect(await commandsOf('desk-1')).toEqual([{ at: FIRST, childId: first }]);
  });
});

describe('a row whose case moved on', () => {
  it('is shown field by field with who and when, and nothing is written', async () => {
    const { list, first } = await handedOut();
    await record(first, PHONE);

    const { body } = await sendBack(api, { unit: UNIT, as: STAFF, file: filledIn(list, { [first]: VISIT }) });

    expect(body.conflicts).toMatchObject([
      {
        row: 5,
        childId: first,
        version: 2,
        fields: [
          { field: 'on', file: { en: '04/07/2023' }, stands: { en: '03/07/2023' } },
          { field: 'way', file: { vi: 'Đến nhà' }, stands: { vi: 'Điện thoại' } },
        ],
        since: { by: 'desk-2', on: '2023-07-03' },
      },
    ]);
    expect((await context.store.cases.find('94', first))?.version).toBe(2);
  });

  it('is overruled by the same file once somebody saw what stands', async () => {
    const { list, first } = await handedOut();
    await record(first, PHONE);
    const file = filledIn(list, { [first]: VISIT });
    const { body } = await sendBack(api, { unit: UNIT, as: STAFF, file });
    const [{ version }] = body.conflicts;

    const decided = await sendBack(api, {
      unit: UNIT,
      as: STAFF,
      file,
      query: { overruled: `${first}.${version}` },
    });

    expect(decided.body.counts).toMatchObject({ carriedOut: 1, conflicts: 0 });
    expect((await context.store.cases.find('94', first))?.facts.at(-1)).toMatchObject({
      kind: 'contacted',
      way: 'visit',
      by: 'desk-1',
    });
  });

  it('is not overruled unseen: what came after the look is shown first', async () => {
    const { list, first } = await handedOut();
    await record(first, PHONE);
    const file = filledIn(list, { [first]: VISIT });
    const { body } = await sendBack(api, { unit: UNIT, as: STAFF, file });
    const [{ version }] = body.conflicts;
    await record(first, { kind: 'file_dossier', on: '2023-07-06' });

    const decided = await sendBack(api, {
      unit: UNIT,
      as: STAFF,
      file,
      query: { overruled: `${first}.${version}` },
    });

    expect(decided.body).toMatchObject({
      counts: { carriedOut: 0, conflicts: 1 },
      conflicts: [
        { version: version + 1, fields: [{ field: 'outcome' }, { field: 'on' }, { field: 'way' }] },
      ],
    });
  });

  it('between the look and the write is shown too', async () => {
    const { list, first, second } = await handedOut();
    const file = filledIn(list, { [first]: VISIT, [second]: VISIT });
    let isFirst = true;
    const cases: FunctionContext['store']['cases'] = {
      ...context.store.cases,
      save: async (next, expected) => {
        if (isFirst && next.childId === first) {
          isFirst = false;
          await record(first, PHONE);
        }
        return context.store.cases.save(next, expected);
      },
    };
    const racing = apiHandler({ ...context, store: { ...context.store, cases } });

    const { body } = await sendBack(racing, { unit: UNIT, as: STAFF, file });

    expect(body).toMatchObject({
      counts: { carriedOut: 1, recorded: 0, conflicts: 1 },
      carriedOut: [{ childId: second }],
      conflicts: [{ childId: first, since: { by: 'desk-2' } }],
    });
  });

  it('is nobody’s any more once another commune took it', async () => {
    const { list, first } = await handedOut();
    await record(first, { kind: 'offer_transfer', to: OTHER });
    const headers = { 'idempotency-key': 'taken-over' };
    const body = { seen: 2, command: { kind: 'accept_transfer' } };
    const as: Claims = { role: 'commune_staff', units: [OTHER] };
    const taken = await api(requestOf('POST', `/v1/cases/${first}/facts`, { as, body, headers }));
    expect(JSON.parse(taken.body ?? '')).toMatchObject({ unit: OTHER });

    const returned = await sendBack(api, {
      unit: UNIT,
      as: STAFF,
      file: filledIn(list, { [first]: VISIT }),
      query: { overruled: `${first}.3` },
    });

    expect(returned.body).toMatchObject({
      conflicts: [],
      refused: [{ childId: first, findings: [{ code: 'E6112' }] }],
    });
    expect(returned.text).not.toContain(OTHER);
    expect(JSON.stringify(await logOf('desk-1'))).not.toContain(OTHER);
  });
});
