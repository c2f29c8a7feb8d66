import { z } from 'zod';
import { ROLES } from '../../../../shared/access/roles.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../../shared/units/unit-index.ts';
import type { Account } from '../../../users/people.ts';
import { askedUnit, permitAt } from '../../http/asked-unit.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing, Unit } from '../schemas.ts';

const User = z.object({
  id: z.string().describe('The account, as the access log names it'),
  role: z.enum(ROLES),
  units: z
    .array(z.object({ unit: z.string(), name: z.string() }))
    .describe('Where it works; the whole province where there are none'),
  office: z.string().optional().describe('The name of the office, given by whoever made the account'),
  enabled: z.boolean().describe('Whether it may sign in'),
});

/** Which accounts there are and where each works: offices, never the name or the address of a person. */
export const listUsers = endpoint({
  id: 'listUsers',
  method: 'GET',
  path: '/v1/users',
  command: 'read_users',
  summary: { vi: 'Người dùng và đơn vị phụ trách', en: 'Users and the units they work in' },
  params: Nothing,
  query: z.strictObject({ unit: Unit.optional() }),
  body: NoBody,
  answer: z.object({ users: z.array(User) }),
  handle: async ({ query, caller }, { people, units }) => {
    const unit = askedUnit(caller, query.unit);
    permitAt(caller, unit, units);
    const { province } = caller.scope;
    const accounts = await people.accountsOf(province);
    const there = unit === province ? accounts : accounts.filter((one) => worksAt(unit, one, units));
    const body = { users: there.toSorted(inOrder).map((one) => lineOf(one, units)) };
    return { body, etag: etagOf(body) };
  },
});

/** Whether a unit is among those of an account, lies in one of them, or has one of them in it. */
const worksAt = (unit: UnitCode, account: Account, units: UnitIndex): boolean =>
  account.units.some(
    (one) => one === unit || units.ancestors(one).includes(unit) || units.ancestors(unit).includes(one),
  );

/** By role, then by place, then by office. */
function inOrder(a: Account, b: Account): number {
  const byRole = ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
  return byRole || compare(keyOf(a), keyOf(b));
}

const keyOf = ({ units, office = '', subject }: Account): string =>
  [units.join(' '), office, subject].join('\n');

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function lineOf({ subject, role, units, office, enabled }: Account, index: UnitIndex): z.input<typeof User> {
  const named = units.map((unit) => ({ unit, name: index.byCode(unit)?.name ?? unit }));
  return { id: subject, role, units: named, ...(office !== undefined && { office }), enabled };
}
