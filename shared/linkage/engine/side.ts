import type { Identifier, Linkable, LinkSpec } from '../spec.ts';
import { DisjointSets } from './disjoint-sets.ts';

/** Records of one list that are certainly one person; `lead` is the member whose `ref` sorts first. */
export interface Group {
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
}

/** A value on more records than this says nothing about any of them (a filler, a facility's own number). */
export const MOST_BEARERS = 20;

/** Groups the records of one list that share an identifier and may be one person. */
export function sideOf<P extends Linkable>(
  people: readonly P[],
  grouped: boolean,
  spec: LinkSpec<P>,
): Side<P> {
  const sets = new DisjointSets(people.length);
  if (grouped) for (const identifier of spec.identifiers) joinBearers(people, identifier, sets);
  const groups = groupsIn(people, sets);
  const leadOf = Int32Array.from(people, (_, at) => at);
  for (const { lead, members } of groups.values()) for (const member of members) leadOf[member] = lead;
  return { people, leadOf, groups, state: new Uint8Array(people.length) };
}

function joinBearers<P>(people: readonly P[], identifier: Identifier<P>, sets: DisjointSets): void {
  for (const bearers of sharedBy(people, identifier)) {
    for (const [at, one] of bearers.entries()) {
      for (const other of bearers.slice(at + 1))
        if (areSane(people, [one, other], identifier)) sets.join(one, other);
    }
  }
}

function areSane<P>(
  people: readonly P[],
  pair: readonly [number, number],
  identifier: Identifier<P>,
): boolean {
  const [left, right] = [people[pair[0]], people[pair[1]]];
  return left !== undefined && right !== undefined && identifier.sane(left, right);
}

function* sharedBy<P>(people: readonly P[], identifier: Identifier<P>): Generator<readonly number[]> {
  const first = new Map<string, number>();
  const shared = new Map<string, number[]>();
  for (let at = 0; at < people.length; at += 1) {
    for (const value of valuesOf(people, at, identifier)) note(value, at, { first, shared });
  }
  for (const bearers of shared.values()) if (bearers.length <= MOST_BEARERS) yield bearers;
}

function note(
  value: string,
  at: number,
  seen: { first: Map<string, number>; shared: Map<string, number[]> },
): void {
  const before = seen.first.get(value);
  if (before === undefined) {
    seen.first.set(value, at);
    return;
  }
  const bearers = seen.shared.get(value);
  if (bearers) bearers.push(at);
  else if (before !== at) seen.shared.set(value, [before, at]);
}

function valuesOf<P>(people: readonly P[], at: number, identifier: Identifier<P>): readonly string[] {
  const person = people[at];
  return person === undefined ? [] : identifier.of(person);
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
