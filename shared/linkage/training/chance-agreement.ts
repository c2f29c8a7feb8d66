import type { FieldDescription } from '../model.ts';
import type { Comparison } from '../spec.ts';
import { type Patterns, patternCounter } from './patterns.ts';
import { sampledPairs } from './sampled-pairs.ts';
import { describedShares, KNOWN_BEFORE, type Shares, sharesOf } from './shares.ts';
import { isOneList, type TrainingLists } from './training-lists.ts';

/** What chance agreement is counted in. */
export interface Sampling<P> {
  fields: readonly FieldDescription[];
  /** Those of the fields, in their order. */
  comparisons: readonly Comparison<P>[];
  /** Pairs to count on. */
  sampled: number;
}

/**
 * u of every field, counted on pairs spread evenly over the lists; of one that no sampled pair could be compared in, what
 * the model says.
 */
export function chanceAgreement<P>(
  lists: TrainingLists<P>,
  { fields, comparisons, sampled }: Sampling<P>,
): Shares {
  const patterns = sampledPatterns(lists, comparisons, sampled);
  const known = { shares: describedShares(fields, 'u'), pairs: patterns.pairs * KNOWN_BEFORE };
  return sharesOf(patterns, known, () => 1).shares;
}

function sampledPatterns<P>(
  lists: TrainingLists<P>,
  comparisons: readonly Comparison<P>[],
  count: number,
): Patterns {
  const { lefts, rights } = lists;
  const counter = patternCounter(comparisons);
  const sizes = { lefts: lefts.length, rights: rights.length, isOneList: isOneList(lists) };
  for (const [left, right] of sampledPairs(sizes, count)) {
    const [one, other] = [lefts[left], rights[right]];
    if (one !== undefined && other !== undefined) counter.add(one, other);
  }
  return counter.patterns();
}
