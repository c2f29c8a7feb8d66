import { besideRivals, type Weighed } from '../../shared/linkage/engine/beside-rivals.ts';
import { wilson } from './proportions.ts';
import type { PairTrace } from './watch.ts';

/** Upper bounds of the bands of predicted probability. */
const BOUNDS = [0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 1] as const;

/** The weighed pairs whose probability lies in [from, to), 1 included in the last. */
export interface Band {
  from: number;
  to: number;
  pairs: number;
  /** Sum of the probabilities; over `pairs`, what the model predicts. */
  predicted: number;
  /** Pairs that are true; over `pairs`, what is so. */
  truePairs: number;
  /** Pairs whose two records were joined in the end, and of them those that are not true. */
  joined: number;
  joinedFalse: number;
}

/**
 * Predicted against true, band by band, beside the other candidates of the right as the engine tells it. What assignment
 * and guards leave of a band's false pairs is told beside.
 */
export function bandsOf(pairs: Iterable<PairTrace>, isJoined: (pair: PairTrace) => boolean): Band[] {
  const bands = BOUNDS.map((to, at) => ({
    ...{ from: BOUNDS[at - 1] ?? 0, to },
    ...{ pairs: 0, predicted: 0, truePairs: 0, joined: 0, joinedFalse: 0 },
  }));
  const weighed = [...pairs].filter(isWeighed);
  const probabilities = besideRivals(weighed);
  for (const [at, pair] of weighed.entries()) {
    const probability = probabilities[at] ?? 0;
    const band = bands.find(({ to }) => probability < to) ?? bands.at(-1);
    if (band === undefined) continue;
    band.pairs += 1;
    band.predicted += probability;
    if (pair.isTrue) band.truePairs += 1;
    if (!isJoined(pair)) continue;
    band.joined += 1;
    if (!pair.isTrue) band.joinedFalse += 1;
  }
  return bands;
}

function isWeighed(pair: PairTrace): pair is PairTrace & Weighed<string> {
  return pair.weight !== undefined;
}

/** Whether the true share, by its 95 % interval, lies outside the band its pairs were predicted in. */
export function isOffBand({
  from,
  to,
  pairs,
  truePairs,
}: Omit<Band, 'predicted' | 'joined' | 'joinedFalse'>): boolean {
  const { low, high } = wilson({ part: truePairs, whole: pairs });
  return high < from || low > to;
}

/** The same bands of several seeds as one. */
export function sumOfBands(seeds: readonly (readonly Band[])[]): Band[] {
  const [first = []] = seeds;
  return first.map(({ from, to }, at) => ({
    from,
    to,
    pairs: sumOf(seeds, (bands) => bands[at]?.pairs),
    predicted: sumOf(seeds, (bands) => bands[at]?.predicted),
    truePairs: sumOf(seeds, (bands) => bands[at]?.truePairs),
    joined: sumOf(seeds, (bands) => bands[at]?.joined),
    joinedFalse: sumOf(seeds, (bands) => bands[at]?.joinedFalse),
  }));
}

function sumOf<One>(list: readonly One[], pick: (one: One) => number | undefined): number {
  return list.reduce((sum, one) => sum + (pick(one) ?? 0), 0);
}
