import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHandler, apiHandler } from '../../../functions/api/handler.ts';
import type { Account } from '../../../functions/users/people.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { demoPeople } from '../../../local/oidc/demo-people.ts';
import type { Role } from '../../../shared/access/roles.ts';
import { UNITS } from '../hamlet.ts';
import { newWorld, openServers, send } from '../world.ts';
import { ask, OFFICER, staffOf } from './http/asking.ts';
import type { Claims } from './http/requests.ts';

const account = (subject: string, role: Role, ...units: string[]): Account => ({
  subject,
  role,
  province: '94',
  units,
  office: `Phòng ${subject}`,
  enabled: true,
});
const ACCOUNTS = [
  account('a-3', 'commune_staff', '31531'),
  account('a-2', 'commune_staff', '31528'),
  account('a-1', 'province_officer'),
  { ...account('a-4', 'auditor', '943'), enabled: false },
  { ...account('a-5', 'auditor'), province: '01' },
];

let cloud: Cloud;
let api: ApiHandler;
beforeAll(async () => {
  cloud = await openServers();
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  const people = {
    accountsOf: async (province: string) => ACCOUNTS.filter((one) => one.province === province),
  };
  api = apiHandler({ ...context, people });
}, 60_000);
afterAll(() => cloud.stop());

const users = async (as: Claims, unit?: string) => {
  const { status, body } = await askUsers(as, unit);
  return status === 200 ? body.users.map(({ id }: { id: string }) => id) : status;
};

const askUsers = (as: Claims, unit?: string) =>
  ask(api, 'GET', '/v1/users', { as, ...(unit !== undefined && { query: { unit } }) });

describe('the users', () => {
  it('are the accounts of the province by role and place, each with its office and its units by name', async () => {
    const { body } = await askUsers(OFFICER);

    expect(body.users).toEqual([
      { id: 'a-1', role: 'province_officer', units: [], office: 'Phòng a-1', enabled: true },
      {
        id: 'a-2',
        role: 'commune_staff',
        units: [{ unit: '31528', name: 'Thị trấn Kế Sách' }],
        office: 'Phòng a-2',
        enabled: true,
      },
      expect.objectContaining({ id: 'a-3' }),
      expect.objectContaining({ id: 'a-4', enabled: false }),
    ]);
  });

  it('of a unit are those who work in it, in what it lies in, or in a part of it', async () => {
    expect(await users(OFFICER, '31528')).toEqual(['a-2', 'a-4']);
    expect(await users(OFFICER, '943')).toEqual(['a-2', 'a-3', 'a-4']);
    expect(await users(OFFICER, '99999')).toBe(404);
  });

  it('are shown to the province and to auditors within their units, and to nobody else', async () => {
    expect(await users({ role: 'auditor' })).toHaveLength(4);
    expect(await users({ role: 'auditor', units: ['31528'] })).toEqual(['a-2', 'a-4']);
    expect(await users({ role: 'auditor', units: ['31528'] }, '31531')).toBe(403);
    expect(await users(staffOf('31528'))).toBe(403);
    expect(await users({ role: 'operator' })).toBe(403);
  });
});

describe('the demo users', () => {
  it('are accounts of their province, named as offices', async () => {
    const people = demoPeople([
      { id: 'demo-auditor', vi: 'Người kiểm tra', en: 'Auditor', role: 'auditor', province: '94', units: [] },
    ]);

    expect(await people.accountsOf('94')).toEqual([
      {
        subject: 'demo-auditor',
        role: 'auditor',
        province: '94',
        units: [],
        office: 'Người kiểm tra',
        enabled: true,
      },
    ]);
    expect(await people.accountsOf('01')).toEqual([]);
  });
});
