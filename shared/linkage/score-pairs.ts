import { visitCandidates } from './engine/blocking.ts';
import { learnFields, priorBits, probabilityOf, scorerOf } from './engine/scorer.ts';
import { compareRefs } from './engine/side.ts';
import type { Linkable, LinkSpec } from './spec.ts';

/** A candidate pair with its odds; positions in the lists it was scored in. */
export interface ScoredPair {
  left: number;
  right: number;
  /** Log2 odds that both are the same. */
  weight: number;
  probability: number;
}

export interface ScoredPairs {
  pairs: ScoredPair[];
  /** Candidate pairs each blocking rule gave, before pairs of several rules are counted once. */
  candidates: Record<string, number>;
}

/**
 * Scores every candidate pair of two lists, or of one list with itself (give the same list twice), each pair once, and
 * decides nothing. Pairs below `floor` bits are left out.
 */
export function scorePairs<P extends Linkable>(
  lists: { lefts: readonly P[]; rights: readonly P[] },
  spec: LinkSpec<P>,
  floor = Number.NEGATIVE_INFINITY,
): ScoredPairs {
  const lefts = inOrderOfRef(lists.lefts);
  const rights = lists.lefts === lists.rights ? lefts : inOrderOfRef(lists.rights);
  const sizes = { lefts: lefts.length, rights: rights.length };
  const scorer = scorerOf(learnFields(spec, lists.rights), priorBits(spec, sizes, sizes));
  const pairs: ScoredPair[] = [];
  const people = { lefts: lefts.map(({ person }) => person), rights: rights.map(({ person }) => person) };
  const { pairs: candidates } = visitCandidates(people, spec, (left, right) => {
    const [one, other] = [lefts[left], rights[right]];
    if (one === undefined || other === undefined || (lefts === rights && left >= right)) return;
    const weight = scorer.weigh(one.person, other.person);
    if (weight >= floor)
      pairs.push({ left: one.at, right: other.at, weight, probability: probabilityOf(weight) });
  });
  return { pairs, candidates };
}

interface Placed<P> {
  person: P;
  at: number;
}

function inOrderOfRef<P extends Linkable>(people: readonly P[]): Placed<P>[] {
  return people.map((person, at) => ({ person, at })).sort((a, b) => compareRefs(a.person, b.person));
}
