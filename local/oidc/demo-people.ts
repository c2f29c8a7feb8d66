import type { People } from '../../functions/users/people.ts';
import type { DemoUser } from './demo-user.ts';

/** The demo users as accounts; each is an office already. */
export function demoPeople(users: readonly DemoUser[]): People {
  const accounts = users.map(({ id, vi, role, province, units }) => ({
    subject: id,
    role,
    province,
    units,
    office: vi,
    enabled: true,
  }));
  return { accountsOf: async (province) => accounts.filter((account) => account.province === province) };
}
