/** A weighed pair of records, however they are named. */
export interface Weighed<Key> {
  left: Key;
  right: Key;
  /** Log2 odds of the pair taken by itself. */
  weight: number;
}

/**
 * Probability of each pair when a right has one left at most: its odds against those of every other pair of the right and
 * of none. Two namesakes who fit one card alike are even, however well each of them fits.
 */
export function besideRivals<Key>(pairs: readonly Weighed<Key>[]): Float64Array {
  const odds = Float64Array.from(pairs, ({ weight }) => 2 ** weight);
  const sums = new Map<Key, number>();
  for (const [at, { right }] of pairs.entries()) sums.set(right, (sums.get(right) ?? 0) + (odds[at] ?? 0));
  return odds.map((one, at) => {
    const sum = sums.get(pairs[at]?.right as Key) ?? one;
    return one / (1 + sum);
  });
}
