import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, UNITS } from '../hamlet.ts';
import { AS_OF, newWorld, night, openServers, send } from '../world.ts';
import { type Claims, requestOf } from './http/requests.ts';

/** A commune where nobody lives. */
const EMPTY = '31534,Xã Thới An Hội,xã,commune,943\n';
/** A card that ends soon, and a child that turns six. */
const ENDING = CARDS.replace('2021-03-05,2027-09-30', '2021-03-05,2023-07-31');
const SIX = 'B10,,Mã Văn Tú,Nam,20/07/2017,Đào Thị Sen,31531\n';

let cloud: Cloud;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS + EMPTY);
  await send(context, 'births', BIRTHS + SIX);
  await send(context, 'cards', ENDING);
  await night(context);
  api = apiHandler(context);
}, 60_000);
afterAll(() => cloud.stop());

async function ask(as: Claims, unit?: string) {
  const query: Record<string, string> = unit === undefined ? {} : { unit };
  const result = await api(requestOf('GET', '/v1/forecast', { as, query }));
  return { status: result.statusCode, body: JSON.parse(result.body ?? '{}') };
}

const OFFICER: Claims = { role: 'province_officer' };
const STAFF: Claims = { role: 'commune_staff', units: ['31528'] };

describe('the forecast', () => {
  it('tells a commune its next 60 days', async () => {
    const { status, body } = await ask(STAFF);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: AS_OF,
      unit: '31528',
      name: 'Thị trấn Kế Sách',
      from: '2023-07-01',
      to: '2023-08-29',
      births: { low: 0 },
      cardsEnding: [{ on: '2023-08-01', children: 1 }],
      turningSix: [],
    });
  });

  it('of a district and of the province holds what lies below', async () => {
    const [district, province] = await Promise.all([ask(OFFICER, '943'), ask(OFFICER)]);

    for (const { body } of [district, province]) {
      expect(body.cardsEnding).toEqual([{ on: '2023-08-01', children: 1 }]);
      expect(body.turningSix).toEqual([{ on: '2023-07-20', children: 1 }]);
    }
    expect(province.body.unit).toBe('94');
  });

  it('of a unit without a child is empty, and of no unit is none', async () => {
    const [empty, unknown] = await Promise.all([ask(OFFICER, '31534'), ask(OFFICER, '99999')]);

    expect(empty).toMatchObject({ status: 200, body: { births: { expected: 0 }, turningSix: [] } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'E9004' } });
  });

  it('is of the own commune only', async () => {
    const [other, whole] = await Promise.all([ask(STAFF, '31531'), ask(STAFF, '94')]);

    expect([other.status, whole.status]).toEqual([403, 403]);
  });
});
