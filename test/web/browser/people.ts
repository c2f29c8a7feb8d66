import { issueDemoToken } from '../../../local/oidc/demo-token.ts';
import { type DemoUser, demoUsers } from '../../../local/oidc/demo-user.ts';
import type { Role } from '../../../shared/access/roles.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { provinceOf } from './small-province.ts';

/** Who may sign in at a portal, as its sign-in page lists them, and how each asks its API. */
export interface People {
  province: string;
  all: readonly DemoUser[];
  /** The first user of a role: of `commune_staff` and `commune_lead` that of the same busy commune. */
  find(role: Role, unit?: string): DemoUser;
  /** Asks the API as somebody. @throws Error refused; `status` is in the message */
  ask(user: DemoUser, path: string, sent?: { method?: string; body?: object }): Promise<unknown>;
}

/** Finds the users of a portal that runs on a data directory. */
export async function peopleOf(origin: string, dir: string): Promise<People> {
  const province = await provinceOf(dir);
  const officer = {
    id: 'demo-province_officer',
    vi: '',
    en: '',
    role: 'province_officer',
    province,
    units: [],
  } as const;
  const ask: People['ask'] = async (user, path, { method = 'GET', body } = {}) => {
    const token = await issueDemoToken(user, { dir, issuer: `${origin}/oidc` });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
    };
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const { units } = (await ask(officer, '/v1/units')) as {
    units: { code: string; name: string; parent?: string }[];
  };
  const { lines } = (await ask(officer, `/v1/units/${province}/cases?which=all&limit=500`)) as {
    lines: { unit: string }[];
  };
  const tree = units.map(({ parent, ...unit }) => ({ ...unit, parent_code: parent })) as unknown as Unit[];
  const all = demoUsers(province, tree, new Set(lines.map(({ unit }) => unit)));
  const find: People['find'] = (role, unit) => {
    const found = all.find((one) => one.role === role && (unit === undefined || one.units.includes(unit)));
    if (found === undefined) throw new Error(`no ${role} may sign in here`);
    return found;
  };
  return { province, all, find, ask };
}
