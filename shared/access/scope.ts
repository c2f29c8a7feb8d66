import type { UnitCode } from '../units/unit.ts';
import type { Command } from './commands.ts';
import { PERMISSIONS } from './permissions.ts';
import { ROLE_TRAITS, ROLES, type Role } from './roles.ts';

/** Who somebody is and where their work lies. */
export interface Scope {
  /** An opaque account id, never a name. */
  subject: string;
  role: Role;
  province: UnitCode;
  /** Communes or districts; none means the whole province. */
  units: readonly UnitCode[];
}

/** Where a command would act. Without a unit, or with the stand-in of unknown communes, it is the province as a whole. */
export interface Place {
  province: UnitCode;
  unit?: UnitCode;
  /** What the unit lies in, as the unit tree of the day has it. */
  ancestors: readonly UnitCode[];
}

/** Why somebody may not: the role never may, or not there. */
export type Denial = 'role' | 'place';

/** Whether a person may do something at a place. */
export function may(scope: Scope, command: Command, place: Place): boolean {
  return findDenial(scope, command, place) === undefined;
}

/** Why a person may not do something at a place; `undefined` when they may. */
export function findDenial(scope: Scope, command: Command, place: Place): Denial | undefined {
  const reach = PERMISSIONS[scope.role][command];
  if (reach === 'none') return 'role';
  if (place.province !== scope.province) return 'place';
  return reach === 'province' || isWithin(scope, place) ? undefined : 'place';
}

/** Where a command may look without being told a place: the whole province, or these units and what lies in them. */
export function reachOf(scope: Scope, command: Command): 'province' | readonly UnitCode[] {
  const reach = PERMISSIONS[scope.role][command];
  if (reach === 'none') return [];
  return reach === 'province' || scope.units.length === 0 ? 'province' : scope.units;
}

function isWithin({ units }: Scope, { unit, ancestors }: Place): boolean {
  if (units.length === 0) return true;
  return unit !== undefined && [unit, ...ancestors].some((one) => units.includes(one));
}

/** Visible ASCII without blanks: account ids of Cognito and of the demo are, and a log line stays one line. */
const SUBJECT = /^[!-~]{1,128}$/;
const PROVINCE = /^\d{2}$/;
/** Districts have three digits and communes five; a province is no unit of a token, it is what having none means. */
const UNIT = /^(?:\d{3}|\d{5})$/;
/** The longest custom attribute Cognito keeps. */
const LONGEST = 2048;

/**
 * The scope that the claims of a verified token state; `undefined` where any of it is missing or malformed. Never throws.
 * A code does not tell its province, so `lies` looks in the unit tree where one is at hand; a unit of another province then
 * refuses the token. Without `lies` such a unit opens nothing: `may` compares the place with its province too.
 */
export function scopeOf(
  claims: unknown,
  lies: (unit: UnitCode, province: UnitCode) => boolean = () => true,
): Scope | undefined {
  const subject = textIn(claims, 'sub') ?? '';
  const role = ROLES.find((one) => one === textIn(claims, 'custom:role'));
  const province = textIn(claims, 'custom:province') ?? '';
  const units = unitsIn(textIn(claims, 'custom:units'));
  if (!SUBJECT.test(subject) || !PROVINCE.test(province)) return undefined;
  if (role === undefined || units === undefined || !suits(role, units)) return undefined;
  return units.every((unit) => lies(unit, province)) ? { subject, role, province, units } : undefined;
}

/** The claim as text: `''` where it is not there, `undefined` where it is anything but text. */
function textIn(claims: unknown, name: string): string | undefined {
  if (typeof claims !== 'object' || claims === null) return undefined;
  const value: unknown = Object.hasOwn(claims, name) ? (claims as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value : undefined;
}

function unitsIn(text: string | undefined): UnitCode[] | undefined {
  if (text === undefined || text.length > LONGEST) return undefined;
  const units = [...new Set(text.split(' '))].filter((unit) => unit !== '');
  return units.every((unit) => UNIT.test(unit)) ? units : undefined;
}

function suits(role: Role, units: readonly UnitCode[]): boolean {
  const { units: rule } = ROLE_TRAITS[role];
  if (rule === 'optional') return true;
  return rule === 'required' ? units.length > 0 : units.length === 0;
}
