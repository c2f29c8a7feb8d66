import type { LevelHit, Link, Linkable, LinkOutcome, LinkSpec } from '../spec.ts';
import { learnFields, probabilityOf, type WeighedComparison } from './scorer.ts';
import { compareRefs, FREE, LINKED, membersOf, type Side, type State, sideOf } from './side.ts';

/** One call of `link` while it runs: the two lists, what was learnt from them, what is decided so far. */
export interface Call<P extends Linkable> {
  spec: LinkSpec<P>;
  lefts: Side<P>;
  rights: Side<P>;
  fields: readonly WeighedComparison<P>[];
  outcome: Pick<LinkOutcome, 'links' | 'unsure' | 'pairs' | 'capped'>;
}

/** A person that is still to be decided: the records of one group as one. */
export interface Entity<P> {
  /** Position of the lead in its list. */
  lead: number;
  person: P;
}

export function openCall<P extends Linkable>(
  lefts: readonly P[],
  rights: readonly P[],
  spec: LinkSpec<P>,
): Call<P> {
  return {
    spec,
    lefts: sideOf(lefts, spec.groups.lefts, spec),
    rights: sideOf(rights, spec.groups.rights, spec),
    fields: learnFields(spec, rights),
    outcome: { links: [], unsure: [], pairs: {}, capped: {} },
  };
}

/** The entities of a side in one state, in order of `ref`. */
export function entitiesOf<P extends Linkable>(side: Side<P>, spec: LinkSpec<P>, state: State): Entity<P>[] {
  const entities: Entity<P>[] = [];
  for (let at = 0; at < side.people.length; at += 1) {
    if (side.leadOf[at] !== at || side.state[at] !== state) continue;
    entities.push({ lead: at, person: personAt(side, at, spec) });
  }
  return entities.sort((a, b) => compareRefs(a.person, b.person));
}

function personAt<P extends Linkable>(side: Side<P>, lead: number, spec: LinkSpec<P>): P {
  return spec.merge(membersOf(side, lead).flatMap((at) => side.people[at] ?? []));
}

/** A decided pair of leads. */
export interface Settled {
  left: number;
  right: number;
  rule: string;
  evidence: readonly LevelHit[];
  weight: number;
}

/** Links two groups: every record of the one with every record of the other. */
export function settle<P extends Linkable>(call: Call<P>, settled: Settled): void {
  call.lefts.state[settled.left] = LINKED;
  call.rights.state[settled.right] = LINKED;
  call.outcome.links.push(...spread(call, settled));
}

/** The links between all records of two groups. */
export function spread<P extends Linkable>(
  { lefts, rights }: Call<P>,
  settled: Settled & { doubt?: string },
): Link[] {
  const probability = probabilityOf(settled.weight);
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
    freeLefts: freeOf(lefts),
    freeRights: freeOf(rights),
  };
}

function freeOf<P>(side: Side<P>): number[] {
  const free: number[] = [];
  for (let at = 0; at < side.people.length; at += 1) {
    if (side.state[side.leadOf[at] ?? at] === FREE) free.push(at);
  }
  return free;
}
