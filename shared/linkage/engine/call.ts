import type { LevelHit, Link, Linkable, LinkOutcome, LinkSpec } from '../spec.ts';
import type { Including } from './bearers.ts';
import { learnFields, probabilityOf, type Sizes, type WeighedComparison } from './scorer.ts';
import {
  compareRefs,
  FREE,
  isEveryMember,
  LINKED,
  membersOf,
  type Side,
  type State,
  sideOf,
  UNSURE,
  WAITING,
} from './side.ts';

/** One call of `link` while it runs: the two lists, what was learnt from them, what is decided so far. */
export interface Call<P extends Linkable> {
  spec: LinkSpec<P>;
  lefts: Side<P>;
  rights: Side<P>;
  fields: readonly WeighedComparison<P>[];
  /** Records on either side, decided or not. */
  whole: Sizes;
  /** The rights of each linked left. */
  held: Map<number, number[]>;
  /** Every left by its bucket. */
  buckets: Buckets<P>;
  outcome: Pick<LinkOutcome, 'links' | 'unsure' | 'pairs' | 'capped'>;
}

/** The records of one group as one person. */
export interface Entity<P> {
  /** Position of the lead in its list. */
  lead: number;
  person: P;
}

/** The lefts that may compete for a right of a bucket; each index is made when first asked. */
interface Buckets<P> {
  /** Those of a bucket, whatever their state. */
  all(bucket: string | undefined): readonly Entity<P>[];
  /** Those of its bucket that a person agrees with exactly, whatever their state. */
  exactlyLike(person: P): readonly Entity<P>[];
}

/** Lefts that still look for a right. */
export const OPEN: readonly State[] = [FREE, WAITING];
const EVERY: readonly State[] = [FREE, LINKED, UNSURE, WAITING];
export const FREE_ONLY: readonly State[] = [FREE];
/** Lefts that hold a right. */
export const HOLDING: readonly State[] = [LINKED, WAITING];

export interface Opening<P> {
  /** Limits the rights whose groups matter, by position. */
  isOfInterest?: Including;
  /** Length of the lists before those without a part in it were left out. */
  whole?: Sizes;
  /** The right-hand list to learn from, where this is a part of it. */
  learnFrom?: readonly P[];
}

/** Begins a call. */
export function openCall<P extends Linkable>(
  lists: { lefts: readonly P[]; rights: readonly P[] },
  spec: LinkSpec<P>,
  { isOfInterest, whole, learnFrom = lists.rights }: Opening<P> = {},
): Call<P> {
  const interest = isOfInterest === undefined ? {} : { isOfInterest };
  const lefts = sideOf(lists.lefts, { spec, grouped: spec.groups.lefts });
  return {
    spec,
    lefts,
    rights: sideOf(lists.rights, { spec, grouped: spec.groups.rights, ...interest }),
    fields: learnFields(spec, learnFrom),
    whole: whole ?? { lefts: lists.lefts.length, rights: lists.rights.length },
    held: new Map(),
    buckets: bucketsOf(lefts, spec),
    outcome: { links: [], unsure: [], pairs: {}, capped: {} },
  };
}

function bucketsOf<P extends Linkable>(lefts: Side<P>, spec: LinkSpec<P>): Buckets<P> {
  let index: Map<string | undefined, Entity<P>[]> | undefined;
  const all = (bucket: string | undefined): readonly Entity<P>[] => {
    if (bucket === undefined) return NOBODY;
    index ??= Map.groupBy(entitiesOf(lefts, spec, EVERY), ({ person }) => spec.bucket(person));
    return index.get(bucket) ?? NOBODY;
  };
  let byOutline: Map<number | undefined, Entity<P>[]> | undefined;
  const exactlyLike = (person: P): readonly Entity<P>[] => {
    const bucket = spec.bucket(person);
    const outline = spec.outline(person);
    if (bucket === undefined || outline === undefined) return NOBODY;
    byOutline ??= Map.groupBy(entitiesOf(lefts, spec, EVERY), (left) => spec.outline(left.person));
    const alike = byOutline.get(outline) ?? NOBODY;
    return alike.filter(
      (left) => spec.bucket(left.person) === bucket && spec.agreeExactly(left.person, person),
    );
  };
  return { all, exactlyLike };
}

const NOBODY: readonly never[] = [];

/** The entities of a side in one of the states, in the order of the list. */
export function entitiesOf<P extends Linkable>(
  side: Side<P>,
  spec: LinkSpec<P>,
  states: readonly State[],
): Entity<P>[] {
  const entities: Entity<P>[] = [];
  for (let at = 0; at < side.people.length; at += 1) {
    const lone = side.people[at];
    if (lone === undefined || side.leadOf[at] !== at || !states.includes(stateOf(side, at))) continue;
    const group = side.groups.get(at);
    const person =
      group === undefined ? lone : spec.merge(group.members.flatMap((one) => side.people[one] ?? []));
    entities.push({ lead: at, person });
  }
  return entities;
}

/** The same in order of `ref`, for everything whose ties or limits depend on an order. */
export function sortedEntities<P extends Linkable>(
  side: Side<P>,
  spec: LinkSpec<P>,
  states: readonly State[],
): Entity<P>[] {
  return entitiesOf(side, spec, states).sort((a, b) => compareRefs(a.person, b.person));
}

/** What is decided about the group of a lead. */
export function stateOf<P>(side: Side<P>, lead: number): State {
  return (side.state[lead] ?? FREE) as State;
}

/** A decided pair of leads. */
export interface Settled {
  left: number;
  right: number;
  rule: string;
  evidence: readonly LevelHit[];
  weight: number;
  /** Where others competed; without it, of the weight alone. */
  probability?: number;
}

/** Links two groups: every record of the one with every record of the other. */
export function settle<P extends Linkable>(call: Call<P>, settled: Settled): void {
  markLinked(call, settled.left, settled.right);
  for (const link of spread(call, settled)) call.outcome.links.push(link);
}

/** Notes that two leads are linked, without making links of it. */
export function markLinked<P extends Linkable>(
  { spec, lefts, rights, held }: Call<P>,
  left: number,
  right: number,
): void {
  rights.state[right] = LINKED;
  held.set(left, [...(held.get(left) ?? []), right]);
  const isProvisional = (at: number): boolean => {
    const person = rights.people[at];
    return person !== undefined && spec.isProvisional(person);
  };
  if (!isEveryMember(rights, right, isProvisional)) lefts.state[left] = LINKED;
  else if (lefts.state[left] !== LINKED) lefts.state[left] = WAITING;
}

/** Leaves lefts and their candidates to a person; a right that is linked already stays so. */
export function leaveUnsure<P extends Linkable>(
  call: Call<P>,
  candidates: readonly (Settled & { doubt?: string })[],
): void {
  const links = candidates.flatMap((candidate) => spread(call, candidate));
  for (const { left, right } of candidates) {
    call.lefts.state[left] = UNSURE;
    if (call.rights.state[right] === FREE) call.rights.state[right] = UNSURE;
  }
  for (const [left, own] of Map.groupBy(links, (link) => link.left)) {
    const byWeight = (a: Link, b: Link): number =>
      b.weight - a.weight || compareRefs(call.rights.people[a.right], call.rights.people[b.right]);
    call.outcome.unsure.push({ left, candidates: own.sort(byWeight) });
  }
}

function spread<P extends Linkable>(
  { lefts, rights }: Call<P>,
  settled: Settled & { doubt?: string },
): Link[] {
  const { probability = probabilityOf(settled.weight) } = settled;
  if (!lefts.groups.has(settled.left) && !rights.groups.has(settled.right))
    return [{ ...settled, probability }];
  return membersOf(lefts, settled.left).flatMap((left) =>
    membersOf(rights, settled.right).map((right) => ({ ...settled, left, right, probability })),
  );
}

/** The answer of the call, in order of `ref` on both sides. */
export function closeCall<P extends Linkable>(call: Call<P>): LinkOutcome {
  const { lefts, rights, outcome } = call;
  const byRefs = (a: Link, b: Link): number =>
    compareRefs(lefts.people[a.left], lefts.people[b.left]) ||
    compareRefs(rights.people[a.right], rights.people[b.right]);
  return {
    ...outcome,
    links: outcome.links.sort(byRefs),
    unsure: outcome.unsure.sort((a, b) => compareRefs(lefts.people[a.left], lefts.people[b.left])),
    freeLefts: positionsIn(lefts, OPEN),
    freeRights: positionsIn(rights, FREE_ONLY),
  };
}

function positionsIn<P>(side: Side<P>, states: readonly State[]): number[] {
  const positions: number[] = [];
  for (let at = 0; at < side.people.length; at += 1) {
    if (states.includes(stateOf(side, side.leadOf[at] ?? at))) positions.push(at);
  }
  return positions;
}
