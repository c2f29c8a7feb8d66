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
  fatherName?: string;
  hamlet?: string;
}

/** A single word is nobody's full name: half a hamlet may be called so. */
const LEAST_SYLLABLES = 2;

/** What one member is known by, as words that are equal or not; absent where it is not known. */
interface Marks {
  number?: string | undefined;
  mother?: string | undefined;
  motherName?: string | undefined;
  parents?: string | undefined;
  fatherName?: string | undefined;
  hamlet?: string | undefined;
}
type Mark = keyof Marks;

/** What joins, strongest first, and what must not differ among those it would join. */
const JOINS: readonly { by: Mark; unless: readonly Mark[] }[] = [
  { by: 'number', unless: [] },
  { by: 'mother', unless: [] },
  { by: 'parents', unless: ['number', 'mother'] },
  { by: 'motherName', unless: ['number', 'mother', 'fatherName', 'hamlet'] },
];

/**
 * An opaque key for each child that shares a household or a mother with another of these, inside one commune; a child
 * alone has none. One household: the same household number, or the same personal number of the mother; else the same
 * names of both parents, or of the mother alone, without marks. A name joins nobody once two household numbers or two
 * mothers go by it, and a mother's alone not over two fathers or two hamlets: then nobody knows which of two women it
 * is. The keys depend on nothing but who belongs together, and lead back to no number.
 */
export function householdsOf(
  members: readonly HouseholdMember[],
  motherIds: ReadonlyMap<ChildId, string> = new Map(),
): Map<ChildId, string> {
  const marks = members.map((member) => marksOf(member, motherIds.get(member.childId)));
  const sets = disjointSets(members.length);
  for (const { by, unless } of JOINS) {
    for (const group of repeated(marks.keys(), (at) => marks[at]?.[by])) {
      if (unless.some((mark) => differ(group, (at) => marks[at]?.[mark]))) continue;
      for (const at of group) sets.join(group[0] ?? at, at);
    }
  }
  return keysOf(sets.several(), members);
}

function marksOf(member: HouseholdMember, motherId: string | undefined): Marks {
  const inUnit = (word: string | undefined) => (word === undefined ? undefined : `${member.unit}|${word}`);
  const motherName = fullNameOf(member.motherName);
  const fatherName = fullNameOf(member.fatherName);
  const parents = motherName && fatherName && `${motherName}|${fatherName}`;
  return {
    number: inUnit(member.householdNo),
    mother: inUnit(motherId),
    motherName: inUnit(motherName),
    parents: inUnit(parents),
    fatherName,
    hamlet: member.hamlet && nameOf(member.hamlet).folded,
  };
}

function fullNameOf(written: string | undefined): string | undefined {
  const { folded, bare } = nameOf(written ?? '');
  return bare.length < LEAST_SYLLABLES ? undefined : folded;
}

function differ(group: readonly number[], wordAt: (at: number) => string | undefined): boolean {
  return new Set(group.map(wordAt).filter((word) => word !== undefined)).size > 1;
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
