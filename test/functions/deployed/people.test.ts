import { describe, expect, it } from 'vitest';
import { peopleOnCognito } from '../../../functions/deployed/people.ts';
import { listener, peopleOf } from './surroundings.ts';

const POOL = 'ap-southeast-1_abc';

const user = (attributes: Record<string, string>, Enabled = true) => ({
  Username: 'f81d4fae',
  Attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  Enabled,
});

const officer = user({
  sub: 'account-1',
  email: 'somebody@example.vn',
  name: 'Trần Thị Mẫu',
  'custom:role': 'province_officer',
  'custom:province': '94',
});
const staff = (sub: string, more: Record<string, string> = {}, enabled = true) =>
  user(
    { sub, 'custom:role': 'commune_staff', 'custom:province': '94', 'custom:units': '31528 31531', ...more },
    enabled,
  );

/** Cognito with these pages of users. */
function peopleWith(...pages: object[][]) {
  const { calls, service } = listener(({ input: { PaginationToken: at = '0' } }) => {
    const next = Number(at) + 1;
    return { Users: pages[Number(at)], ...(next < pages.length && { PaginationToken: String(next) }) };
  });
  return { calls, people: peopleOnCognito(peopleOf(service), POOL) };
}

describe('the accounts of a user pool', () => {
  it('are told by what they may do and their office, never by name or mail', async () => {
    const { people } = peopleWith([
      officer,
      staff('account-2', { 'custom:office': ' Trạm Y tế xã ' }, false),
    ]);

    const accounts = await people.accountsOf('94');

    expect(accounts).toEqual([
      { subject: 'account-1', role: 'province_officer', province: '94', units: [], enabled: true },
      {
        subject: 'account-2',
        role: 'commune_staff',
        province: '94',
        units: ['31528', '31531'],
        office: 'Trạm Y tế xã',
        enabled: false,
      },
    ]);
  });

  it('are read page by page', async () => {
    const { people, calls } = peopleWith([officer], [], [staff('account-2')]);

    const accounts = await people.accountsOf('94');

    expect(accounts.map(({ subject }) => subject)).toEqual(['account-1', 'account-2']);
    expect(calls.map(({ command, input }) => [command, input.UserPoolId, input.Limit])).toEqual(
      Array(3).fill(['ListUsers', POOL, 60]),
    );
  });

  it('are those of the province alone, and none that opens nothing', async () => {
    const elsewhere = staff('account-3', { 'custom:province': '01' });
    const unfit = staff('account-4', { 'custom:role': 'province_officer' });
    const { people } = peopleWith([user({ sub: 'account-5' }), elsewhere, unfit, officer]);

    const accounts = await people.accountsOf('94');

    expect(accounts.map(({ subject }) => subject)).toEqual(['account-1']);
  });
});
