import type { FieldDescription } from '../model.ts';
import { MISSING } from '../spec.ts';
import { levelsOf, type Patterns } from './patterns.ts';

/** Share of each level of each field, by field; of the pairs where both sides have a value. */
export type Shares = ReadonlyMap<string, Float64Array>;

/** What is known before anything is counted: shares, and how many pairs that knowledge weighs as much as. */
export interface Beforehand {
  shares: Shares;
  pairs: number;
}

/**
 * What is known beforehand weighs as much as this share of the pairs, for m and for u alike: a mistake not met yet is not
 * impossible, and a level that neither is met on keeps its weight.
 */
export const KNOWN_BEFORE = 0.02;

/** What a model says of all its fields. */
export function describedShares(fields: readonly FieldDescription[], of: 'm' | 'u'): Shares {
  return new Map(fields.map(({ field, levels }) => [field, Float64Array.from(levels, (level) => level[of])]));
}

/** How likely the pairs of a pattern are of the kind that is counted. */
export type WeightOf = (pattern: number) => number;

export interface Counted {
  shares: Shares;
  /** Pairs that told of each field, by their weight. */
  told: ReadonlyMap<string, number>;
}

/** The shares of levels among pairs, each pattern counted by its weight on top of what was known beforehand. */
export function sharesOf({ fields, counts }: Patterns, before: Beforehand, weightOf: WeightOf): Counted {
  const sums = fields.map(({ field, levels }) => {
    const known = before.shares.get(field) ?? new Float64Array(levels).fill(1 / levels);
    return known.map((share) => share * before.pairs);
  });
  for (const [pattern, count] of counts) {
    const weight = count * weightOf(pattern);
    for (const [at, level] of levelsOf(pattern, fields).entries()) {
      const sum = sums[at];
      if (level !== MISSING && sum !== undefined) sum[level] = (sum[level] ?? 0) + weight;
    }
  }
  const totals = sums.map((sum) => sum.reduce((all, one) => all + one, 0));
  return {
    shares: new Map(fields.map(({ field }, at) => [field, parts(sums[at], totals[at])])),
    told: new Map(fields.map(({ field }, at) => [field, (totals[at] ?? 0) - before.pairs])),
  };
}

function parts(sum: Float64Array | undefined, total = 0): Float64Array {
  return (sum ?? new Float64Array()).map((one) => (total === 0 ? 0 : one / total));
}
