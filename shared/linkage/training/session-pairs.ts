import { visitCandidates } from '../engine/blocking.ts';
import type { BlockingRule, Comparison, Linkable } from '../spec.ts';
import { type Patterns, patternCounter } from './patterns.ts';
import { isOneList, type TrainingLists } from './training-lists.ts';

/** Pairs that share the key of a session: all of them, and those that no session before has seen. */
export interface SessionPairs {
  all: Patterns;
  fresh: Patterns;
}

export interface Pairing<P> {
  rule: BlockingRule<P>;
  comparisons: readonly Comparison<P>[];
  /** Numbers of the pairs that sessions have seen before; those of this one are added. */
  seen: Set<number>;
}

/** Counts the pairs of a session by the levels they reach; in one list, each pair once and no record with itself. */
export function sessionPairs<P extends Linkable>(
  lists: TrainingLists<P>,
  { rule, comparisons, seen }: Pairing<P>,
): SessionPairs {
  const [all, fresh] = [patternCounter(comparisons), patternCounter(comparisons)];
  const isOnce = isOneList(lists);
  visitCandidates(lists, { blocking: [rule] }, (left, right) => {
    const [one, other] = [lists.lefts[left], lists.rights[right]];
    if (one === undefined || other === undefined || (isOnce && left >= right)) return;
    all.add(one, other);
    const pair = left * lists.rights.length + right;
    if (!seen.has(pair)) fresh.add(one, other);
    seen.add(pair);
  });
  return { all: all.patterns(), fresh: fresh.patterns() };
}
