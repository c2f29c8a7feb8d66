import type { Dataset } from './datasets.ts';

/** Pairs of a dataset, each as one number. */
export type Pairs = ReadonlySet<number>;

/** The number of a pair of positions; in one list the order of the two does not matter. */
export function pairNumber({ lefts, rights }: Dataset, left: number, right: number): number {
  const isTurned = lefts === rights && left > right;
  return isTurned ? right * rights.length + left : left * rights.length + right;
}

/** Every pair of records that could be compared at all. */
export function allPairs({ lefts, rights }: Dataset): number {
  return lefts === rights ? (lefts.length * (lefts.length - 1)) / 2 : lefts.length * rights.length;
}

/** The pairs that are one person. */
export function truePairs(dataset: Dataset): Pairs {
  const { lefts, rights, personOf } = dataset;
  const places = Map.groupBy(rights.keys(), (right) => personOf(rights[right] ?? NOBODY));
  const pairs = new Set<number>();
  for (const [left, record] of lefts.entries()) {
    for (const right of places.get(personOf(record)) ?? []) {
      if (lefts !== rights || left !== right) pairs.add(pairNumber(dataset, left, right));
    }
  }
  return pairs;
}

const NOBODY = { ref: '', values: {} };

/** The pairs inside clusters of positions of one list. */
export function pairsWithin(dataset: Dataset, clusters: readonly (readonly number[])[]): Pairs {
  const pairs = new Set<number>();
  for (const members of clusters) {
    for (const [turn, one] of members.entries()) {
      for (const other of members.slice(turn + 1)) pairs.add(pairNumber(dataset, one, other));
    }
  }
  return pairs;
}

/** How many pairs both have. */
export function sharedBy(some: Pairs, others: Pairs): number {
  let count = 0;
  for (const pair of some) if (others.has(pair)) count += 1;
  return count;
}
