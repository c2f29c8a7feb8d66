import { pairKey } from './dataset.ts';

/** A pair an engine holds to be one person. */
export interface ScoredPair {
  left: string;
  right: string;
  /** 0–1. */
  probability: number;
}

/** Shares 0–1; of no pairs at all, precision is 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

type Truth = ReadonlySet<string>;

/** How far a set of pairs is the true one; a true pair no blocking rule brought together counts as missed. */
export function scoreOf(pairs: readonly ScoredPair[], truth: Truth): Score {
  const right = pairs.filter((pair) => isTrue(pair, truth)).length;
  return scoreOfCounts(right, pairs.length, truth.size);
}

/** The pairs at or above a probability. */
export function atLeast(pairs: readonly ScoredPair[], probability: number): ScoredPair[] {
  return pairs.filter((pair) => pair.probability >= probability);
}

/** Of each right the most probable pair, the first left by name where several are. */
export function bestOfEachRight(pairs: readonly ScoredPair[]): ScoredPair[] {
  const best = new Map<string, ScoredPair>();
  for (const pair of pairs) {
    const known = best.get(pair.right);
    if (known === undefined || isBetter(pair, known)) best.set(pair.right, pair);
  }
  return [...best.values()];
}

function isBetter(pair: ScoredPair, known: ScoredPair): boolean {
  if (pair.probability !== known.probability) return pair.probability > known.probability;
  return pair.left < known.left;
}

/**
 * The threshold with the best F1, which nobody without the truth can know: it flatters the engine. The lowest score is
 * the threshold where all pairs together are best.
 */
export function oracleThreshold(pairs: readonly ScoredPair[], truth: Truth): number {
  const sorted = pairs.toSorted((a, b) => b.probability - a.probability);
  let best = { f1: 0, threshold: 1 };
  let right = 0;
  for (const [at, pair] of sorted.entries()) {
    if (isTrue(pair, truth)) right += 1;
    if (sorted[at + 1]?.probability === pair.probability) continue;
    const { f1 } = scoreOfCounts(right, at + 1, truth.size);
    if (f1 > best.f1) best = { f1, threshold: pair.probability };
  }
  return best.threshold;
}

const isTrue = ({ left, right }: ScoredPair, truth: Truth): boolean => truth.has(pairKey(left, right));

function scoreOfCounts(right: number, found: number, wanted: number): Score {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: found + wanted === 0 ? 1 : (2 * right) / (found + wanted) };
}
