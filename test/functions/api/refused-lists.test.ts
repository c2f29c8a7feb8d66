import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import { sealWith } from '../../../functions/papers/seal.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { settledHamlet } from '../settled-hamlet.ts';
import { copyOf, openServers, type World } from '../world.ts';
import { childrenIn, filledIn, listOf, sendBack, VISIT } from './filled-lists.ts';
import type { Claims } from './http/requests.ts';

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
const OFFICER: Claims = { role: 'province_officer' };

async function handedOut() {
  const list = await listOf(api, UNIT);
  const [first = ''] = childrenIn(list);
  return { list, first };
}

describe('a file that is not taken', () => {
  const refusalOf = async (file: Uint8Array, { unit = UNIT, as = STAFF } = {}) => {
    const { status, body } = await sendBack(api, { unit, as, file });
    return { status, code: body.code, en: body.en };
  };

  it('is one of another commune', async () => {
    const list = await listOf(api, OTHER);
    const [giang = ''] = childrenIn(list);

    expect(await refusalOf(filledIn(list, { [giang]: VISIT }))).toEqual({
      status: 422,
      code: 'E6004',
      en: 'The list is of unit 31528, not of unit 31531.',
    });
    const { entries } = await context.store.audit.list({ province: '94', subject: 'desk-1' }, { limit: 9 });
    expect(entries).toMatchObject([{ kind: 'list_returned', applied: 0, children: [] }]);
    expect(stateOf((await context.store.cases.find('94', giang))?.facts ?? []).stage).toBe('open');
  });

  it('is one brought to a commune of somebody else', async () => {
    const list = await listOf(api, OTHER);

    expect(await refusalOf(list, { unit: OTHER })).toMatchObject({ status: 403, code: 'E8403' });
    expect(await refusalOf(list, { as: { ...OFFICER, province: '92' } as Claims })).toMatchObject({
      status: 404,
    });
  });

  it('is one handed out more than a month ago', async () => {
    const { list, first } = await handedOut();
    const later = apiHandler({ ...context, now: () => new Date('2023-08-25T03:00:00Z') });

    const { status, body } = await sendBack(later, {
      unit: UNIT,
      as: STAFF,
      file: filledIn(list, { [first]: VISIT }),
    });

    expect([status, body.code]).toEqual([422, 'E6006']);
    expect(body.en).toContain('2023-07-21');
  });

  it('is one that another deployment sealed, or whose handing out nobody remembers', async () => {
    const { list, first } = await handedOut();
    const file = filledIn(list, { [first]: VISIT });
    const elsewhere = apiHandler({ ...context, papers: { seal: sealWith('another secret') } });
    const forgetful = apiHandler((await copyOf(cloud, afterNight)).context);

    expect((await sendBack(elsewhere, { unit: UNIT, as: STAFF, file })).body.code).toBe('E6002');
    expect((await sendBack(forgetful, { unit: UNIT, as: STAFF, file })).body.code).toBe('E6005');
  });

  it('is one that is no list, or no workbook', async () => {
    const text = new TextEncoder().encode('Họ tên,Kết quả\n');

    expect(await refusalOf(text)).toMatchObject({ status: 422, code: 'E1013' });
    expect(await refusalOf(new Uint8Array([0x50, 0x4b, 1, 2]))).toMatchObject({ status: 422 });
  });

  it('is one whose decisions cannot be read', async () => {
    const { list } = await handedOut();
    const query = { overruled: 'Thạch Gia Hân' };

    const { status, text } = await sendBack(api, { unit: UNIT, as: STAFF, file: list, query });

    expect(status).toBe(400);
    expect(text).not.toContain('Thạch');
  });
});
