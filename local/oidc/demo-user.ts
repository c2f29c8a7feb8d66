import { ROLE_TRAITS, type Role } from '../../shared/access/roles.ts';
import { isCommuneCode, type Unit, type UnitCode } from '../../shared/units/unit.ts';

/** Somebody the embedded cloud lets in: an office, never a person's name. */
export interface DemoUser {
  /** Account id, `sub` of its tokens. */
  id: string;
  vi: string;
  en: string;
  role: Role;
  province: UnitCode;
  units: readonly UnitCode[];
}

/** The claims that state a user's scope, as Cognito writes them. */
export function scopeClaimsOf({ role, province, units }: Omit<DemoUser, 'id' | 'vi' | 'en'>) {
  return { 'custom:role': role, 'custom:province': province, 'custom:units': units.join(' ') };
}

const OF_PROVINCE = ['province_officer', 'reviewer', 'auditor', 'operator'] as const satisfies Role[];

const OF_COMMUNES = ['commune_lead', 'commune_staff'] as const satisfies Role[];

/**
 * One user of each provincial role; staff and a lead for three communes: two of one district and one of another, so
 * that a neighbour can be told from a stranger; and one who works in the two neighbours. Where there are no districts any more, the first three communes. Those that
 * are `busy` (have open cases) come before others, so that there is something to do.
 */
export function demoUsers(
  province: UnitCode,
  units: readonly Unit[],
  busy: ReadonlySet<UnitCode> = new Set(),
): DemoUser[] {
  const communes = someCommunes(units.filter(({ code }) => isCommuneCode(code)).toSorted(byWork(busy)));
  return [
    ...OF_PROVINCE.map((role) => ({ ...wordsOf(role), id: `demo-${role}`, role, province, units: [] })),
    ...communes.flatMap((commune) => OF_COMMUNES.map((role) => ofCommune(commune, role, province))),
    ...ofNeighbours(communes, province),
  ];
}

/** The lead or a member of staff of any commune; `undefined` for other roles. */
export function findDemoUserAt(commune: Unit, role: Role, province: UnitCode): DemoUser | undefined {
  const own = OF_COMMUNES.find((one) => one === role);
  return own && isCommuneCode(commune.code) ? ofCommune(commune, own, province) : undefined;
}

const byWork =
  (busy: ReadonlySet<UnitCode>) =>
  (a: Unit, b: Unit): number =>
    Number(busy.has(b.code)) - Number(busy.has(a.code)) || (a.code < b.code ? -1 : 1);

function someCommunes(communes: readonly Unit[]): Unit[] {
  const first = communes.find((one) => communes.some((other) => isSibling(one, other))) ?? communes[0];
  const rest = communes.filter((one) => one !== first);
  const sibling = rest.find((one) => first !== undefined && isSibling(first, one));
  const others = rest.filter((one) => one !== sibling);
  const stranger = others.find(({ parent_code: parent }) => parent !== first?.parent_code) ?? others[0];
  return [first, sibling, stranger].filter((one) => one !== undefined);
}

const isSibling = (one: Unit, other: Unit): boolean => one !== other && one.parent_code === other.parent_code;

function ofCommune({ code, name }: Unit, role: Role, province: UnitCode): DemoUser {
  const { vi, en } = wordsOf(role);
  const words = { vi: `${vi}: ${name}`, en: `${en}: ${name}` };
  return { ...words, id: `demo-${role}-${code}`, role, province, units: [code] };
}

/** The first two of the communes, as one member of staff has them where offices are shared. */
function ofNeighbours([one, other]: readonly Unit[], province: UnitCode): DemoUser[] {
  if (one === undefined || other === undefined) return [];
  const user = ofCommune(one, 'commune_staff', province);
  const both = ` + ${other.name}`;
  return [
    {
      ...user,
      id: `${user.id}-${other.code}`,
      vi: user.vi + both,
      en: user.en + both,
      units: [one.code, other.code],
    },
  ];
}

const wordsOf = (role: Role) => ({ vi: ROLE_TRAITS[role].vi, en: ROLE_TRAITS[role].en });
