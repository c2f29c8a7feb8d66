import { visitCandidates } from '../../shared/linkage/engine/blocking.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import type { BlockingRule, LinkSpec } from '../../shared/linkage/spec.ts';

/** The records still open when a round of scoring begins, in order of `ref`, and whom each is about. */
export interface OpenLists {
  lefts: readonly Person[];
  rights: readonly Person[];
  ownerOfLeft: readonly unknown[];
  ownerOfRight: readonly unknown[];
}

type Pair = readonly [left: Person, right: Person];

/** What one rule gives by itself. */
export interface Given {
  pairs: number;
  dropped: number;
  truePairs: Pair[];
}

/** Every pair of one child that the pass may judge, whether or not some rule gives it. */
export function* truePairsOf(
  { lefts, rights, ownerOfLeft, ownerOfRight }: OpenLists,
  { admits }: Pick<LinkSpec<Person>, 'admits'>,
): Generator<Pair> {
  const byOwner = Map.groupBy(rights.keys(), (at) => ownerOfRight[at]);
  for (const [at, left] of lefts.entries()) {
    const owner = ownerOfLeft[at];
    for (const own of owner === undefined ? [] : (byOwner.get(owner) ?? [])) {
      const right = rights[own];
      if (right !== undefined && admits?.(left, right) !== false) yield [left, right];
    }
  }
}

/** Pairs that any of the rules gives, each once. */
export function candidatesOf(open: OpenLists, spec: Pick<LinkSpec<Person>, 'blocking'>): number {
  let candidates = 0;
  visitCandidates(open, spec, () => {
    candidates += 1;
  });
  return candidates;
}

/** What a rule gives of these lists, blocked as the engine blocks them. */
export function givenBy(rule: BlockingRule<Person>, open: OpenLists): Given {
  const truePairs: Pair[] = [];
  const { pairs, capped } = visitCandidates(open, { blocking: [rule] }, (at, other) => {
    const owner = open.ownerOfLeft[at];
    const [left, right] = [open.lefts[at], open.rights[other]];
    if (owner === undefined || owner !== open.ownerOfRight[other]) return;
    if (left !== undefined && right !== undefined) truePairs.push([left, right]);
  });
  return { pairs: pairs[rule.id] ?? 0, dropped: capped[rule.id] ?? 0, truePairs };
}
