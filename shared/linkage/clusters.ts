import { disjointSets } from '../register/disjoint-sets.ts';
import { learnFields, priorBits, scorerOf, weightOf } from './engine/scorer.ts';
import type { ScoredPair } from './score-pairs.ts';
import type { Linkable, LinkSpec } from './spec.ts';

/** Log2 odds that the records at two positions are one, for any pair, also one that no blocking rule found. Symmetric. */
export type PairWeight = (left: number, right: number) => number;

/** The weight of every pair of a list, as `scorePairs` gives it to the candidates. */
export function pairWeightOf<P extends Linkable>(records: readonly P[], spec: LinkSpec<P>): PairWeight {
  const sizes = { lefts: records.length, rights: records.length };
  const scorer = scorerOf(learnFields(spec, records), priorBits(spec, sizes, sizes));
  return (left, right) => {
    const [one, other] = [records[left], records[right]];
    return one === undefined || other === undefined ? Number.NEGATIVE_INFINITY : scorer.weigh(one, other);
  };
}

export interface Agreement {
  /** Least probability of a pair that joins two records. */
  threshold: number;
  weigh: PairWeight;
}

/**
 * Records of one list that are one person: clusters of more than one, as positions in ascending order; `size` is the
 * length of the list. Two clusters join while the mean log odds over all pairs between them are those of `threshold` or
 * better, the best first, so that no chain of single likenesses joins people whom everything else tells apart. At 0.5
 * that is the step which raises the odds of the whole partition, pairs taken as independent (average linkage on log
 * odds; correlation clustering, Bansal, Blum and Chawla 2004). A cluster stays within the records that `pairs` connect;
 * of ties the first in the list joins first.
 */
export function clustersOf(
  size: number,
  pairs: readonly ScoredPair[],
  { threshold, weigh }: Agreement,
): number[][] {
  const least = weightOf(threshold);
  return connectedRecords(size, pairs, least)
    .flatMap((members) => joinInAgreement(members, weigh, least))
    .filter(({ length }) => length > 1)
    .map((members) => members.sort((a, b) => a - b));
}

/** Joining takes the cube of the members: 64 million steps for so many. */
const LARGEST = 400;
/** Bits by which the pairs that hold a larger group together have to be better, until it falls apart. */
const STRICTER = 1;

/** Records that pairs of at least so many bits connect, directly or through others; none by itself. */
function connectedRecords(size: number, pairs: readonly ScoredPair[], least: number): number[][] {
  const sets = disjointSets(size);
  const holding = pairs.filter(({ weight }) => weight >= least);
  for (const { left, right } of holding) sets.join(left, right);
  return sets.several().flatMap((members) => {
    if (members.length <= LARGEST) return [members.sort((a, b) => a - b)];
    const within = new Set(members);
    return connectedRecords(
      size,
      holding.filter(({ left }) => within.has(left)),
      least + STRICTER,
    );
  });
}

/** Clusters by their place among the members, emptied once they are part of another. */
type Clusters = number[][];
/** Sum of the weights of all pairs between two clusters, by their places. */
type Totals = readonly Float64Array[];

function joinInAgreement(members: readonly number[], weigh: PairWeight, least: number): Clusters {
  const clusters: Clusters = members.map((member) => [member]);
  const totals: Totals = members.map((one) => Float64Array.from(members, (other) => weigh(one, other)));
  for (;;) {
    const best = bestPair(clusters, totals, least);
    if (best === undefined) return clusters;
    join(clusters, totals, best);
  }
}

interface Places {
  into: number;
  from: number;
}

/** The two clusters of the best mean of at least so many bits. */
function bestPair(clusters: Clusters, totals: Totals, least: number): Places | undefined {
  let best: Places | undefined;
  let bestMean = least;
  for (const [into, one] of clusters.entries()) {
    for (let from = into + 1; from < clusters.length; from += 1) {
      const pairs = one.length * (clusters[from]?.length ?? 0);
      if (pairs === 0) continue;
      const mean = (totals[into]?.[from] ?? 0) / pairs;
      if (mean < bestMean || (best !== undefined && mean === bestMean)) continue;
      best = { into, from };
      bestMean = mean;
    }
  }
  return best;
}

function join(clusters: Clusters, totals: Totals, { into, from }: Places): void {
  clusters[into]?.push(...(clusters[from] ?? []));
  clusters[from] = [];
  for (const [at, row] of totals.entries()) {
    const sum = (row[into] ?? 0) + (row[from] ?? 0);
    row[into] = sum;
    const joined = totals[into];
    if (joined !== undefined) joined[at] = sum;
  }
}
