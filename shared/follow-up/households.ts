import { hash } from 'node:crypto';
import { nameOf } from '../identity/name.ts';
import type { ChildId } from '../register/child.ts';
import { disjointSets } from '../register/disjoint-sets.ts';
import { repeated } from '../register/repeated.ts';
import type { UnitCode } from '../units/unit.ts';

/** What tells that two children live behind one door. */
export interface HouseholdMember {
  childId: ChildId;
  unit: UnitCode;
  householdNo?: string;
  motherName?: string;
}

/** A single word is no woman's full name: half a hamlet may be called so. */
const LEAST_SYLLABLES = 2;

/**
 * An opaque key for each child that shares a household or a mother with another of these, inside one commune; a child
 * alone has none. One household: the same household number; the same personal number of the mother; or the same name
 * of the mother without marks, unless two household numbers or two numbers of mothers go by that name, for then nobody
 * knows which of two women it is. The keys depend on nothing but who belongs together, and lead back to no number.
 */
export function householdsOf(
  members: readonly HouseholdMember[],
  motherIds: ReadonlyMap<ChildId, string> = new Map(),
): Map<ChildId, string> {
  const sets = disjointSets(members.length);
  const join = (group: readonly number[]) => {
    for (const at of group) sets.join(group[0] ?? at, at);
  };
  const groupsBy = (wordAt: (at: number) => string | undefined) => repeated(members.keys(), wordAt);
  const numberAt = (at: number) => inUnit(members[at], members[at]?.householdNo);
  const motherAt = (at: number) => inUnit(members[at], motherIds.get(members[at]?.childId ?? ''));
  const isOneWoman = (group: readonly number[]) =>
    [numberAt, motherAt].every((wordAt) => distinct(group.map(wordAt)) <= 1);

  groupsBy(numberAt).forEach(join);
  groupsBy(motherAt).forEach(join);
  groupsBy((at) => inUnit(members[at], motherNameOf(members[at])))
    .filter(isOneWoman)
    .forEach(join);
  return keysOf(sets.several(), members);
}

function inUnit(member: HouseholdMember | undefined, word: string | undefined): string | undefined {
  return member === undefined || word === undefined ? undefined : `${member.unit}|${word}`;
}

function motherNameOf(member: HouseholdMember | undefined): string | undefined {
  const { folded, bare } = nameOf(member?.motherName ?? '');
  return bare.length < LEAST_SYLLABLES ? undefined : folded;
}

function distinct(words: readonly (string | undefined)[]): number {
  return new Set(words.filter((word) => word !== undefined)).size;
}

function keysOf(groups: readonly number[][], members: readonly HouseholdMember[]): Map<ChildId, string> {
  const keys = new Map<ChildId, string>();
  for (const group of groups) {
    const ids = group.flatMap((at) => members[at]?.childId ?? []).sort();
    const key = hash('sha256', ids.join('|')).slice(0, 12);
    for (const id of ids) keys.set(id, key);
  }
  return keys;
}
