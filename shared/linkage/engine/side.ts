import { type DisjointSets, disjointSets, positionsUpTo } from '../../register/disjoint-sets.ts';
import type { Identifier, Linkable, LinkSpec } from '../spec.ts';
import { addBearer, type Bearers, bearersOf, type Including, listOf } from './bearers.ts';

/** Records of one list that are certainly one person; `lead` is the member whose `ref` sorts first. */
interface Group {
  lead: number;
  /** Positions in the list, in order of `ref`. */
  members: readonly number[];
}

/** What is decided so far about a group. */
export const FREE = 0;
export const LINKED = 1;
export const UNSURE = 2;
/** Linked, but only to provisional records: still looking for a better one. */
export const WAITING = 3;
export type State = typeof FREE | typeof LINKED | typeof UNSURE | typeof WAITING;

/** One list of the call with its groups. Most records stand alone and have no group. */
export interface Side<P> {
  people: readonly P[];
  /** Position -> position of the lead of its group. */
  leadOf: Int32Array;
  groups: Map<number, Group>;
  /** Position of a lead -> its State. */
  state: Uint8Array;
  /** Identifier -> value -> the records that bear it; empty where records were not grouped. */
  bearers: ReadonlyMap<string, ReadonlyMap<string, Bearers>>;
}

export interface Grouping<P extends Linkable> {
  spec: LinkSpec<P>;
  /** Whether records of one person may stand on the list several times. */
  grouped: boolean;
  /** Groups without any such record are of no interest; all by default. */
  isOfInterest?: Including;
}

/** Groups the records of one list that share an identifier and may be one person. */
export function sideOf<P extends Linkable>(people: readonly P[], grouping: Grouping<P>): Side<P> {
  const { spec, grouped, isOfInterest } = grouping;
  const sets = disjointSets(people.length);
  const bearers = new Map<string, ReadonlyMap<string, Bearers>>();
  for (const identifier of grouped ? spec.identifiers : []) {
    const byValue = allBearersOf(people, identifier, isOfInterest);
    bearers.set(identifier.id, byValue);
    for (const several of byValue.values()) {
      if (typeof several !== 'number') joinSane(people, listOf(several), { identifier, sets });
    }
  }
  const groups = groupsIn(people, sets);
  const leadOf = positionsUpTo(people.length);
  for (const { lead, members } of groups.values()) for (const member of members) leadOf[member] = lead;
  return { people, leadOf, groups, state: new Uint8Array(people.length), bearers };
}

function joinSane<P>(
  people: readonly P[],
  bearers: readonly number[],
  { identifier, sets }: { identifier: Identifier<P>; sets: DisjointSets },
): void {
  for (const [turn, one] of bearers.entries()) {
    for (const other of bearers.slice(turn + 1)) {
      const [left, right] = [people[one], people[other]];
      if (left !== undefined && right !== undefined && identifier.sane(left, right)) sets.join(one, other);
    }
  }
}

/** The bearers of every value that at least one record of interest bears. */
function allBearersOf<P>(
  people: readonly P[],
  identifier: Identifier<P>,
  isOfInterest?: Including,
): Map<string, Bearers> {
  if (isOfInterest === undefined) return bearersOf(people, identifier, () => true);
  const bearers = bearersOf(people, identifier, isOfInterest);
  for (let at = 0; at < people.length; at += 1) {
    const person = people[at];
    if (person === undefined || isOfInterest(at)) continue;
    for (const value of identifier.of(person)) if (bearers.has(value)) addBearer(bearers, value, at);
  }
  return bearers;
}

function groupsIn<P extends Linkable>(people: readonly P[], sets: DisjointSets): Map<number, Group> {
  const groups = new Map<number, Group>();
  for (const members of sets.several()) {
    members.sort((a, b) => compareRefs(people[a], people[b]));
    const lead = members[0] ?? 0;
    groups.set(lead, { lead, members });
  }
  return groups;
}

/** Order of `ref`, by code unit: the same everywhere, whatever the locale. */
export function compareRefs(a: Linkable | undefined, b: Linkable | undefined): number {
  const [left, right] = [a?.ref ?? '', b?.ref ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Positions of every record of the group a lead stands for. */
export function membersOf<P>(side: Side<P>, lead: number): readonly number[] {
  return side.groups.get(lead)?.members ?? [lead];
}

/** Whether a test holds for every record of the group a lead stands for. */
export function isEveryMember<P>(side: Side<P>, lead: number, test: Including): boolean {
  const group = side.groups.get(lead);
  return group === undefined ? test(lead) : group.members.every(test);
}
