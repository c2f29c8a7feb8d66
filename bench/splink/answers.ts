import type { Dataset } from './dataset.ts';
import { atLeast, bestOfEachRight, oracleThreshold, type Score, type ScoredPair, scoreOf } from './score.ts';

/** Probability from which a pair of Splink's counts as one person; fixed before anything was measured. */
const THRESHOLD = 0.5;

/** One way to read an engine's pairs as an answer. */
export interface Answer {
  reading: string;
  score: Score;
}

/** Our engine gives an answer: who is linked. There is no threshold to choose. */
export function ourAnswers(pairs: readonly ScoredPair[], { truth }: Dataset): [Answer, ...Answer[]] {
  return [{ reading: 'links', score: scoreOf(pairs, truth) }];
}

/**
 * Splink gives probabilities. A right has one left, so that the best pair of each right is read as well; and either at
 * the threshold with the best F1, which takes the truth to know and so flatters Splink.
 */
export function splinkAnswers(pairs: readonly ScoredPair[], { truth }: Dataset): [Answer, ...Answer[]] {
  const single = bestOfEachRight(pairs);
  const answer = (reading: string, answered: readonly ScoredPair[], threshold: number): Answer => ({
    reading: `${reading} ≥ ${threshold.toPrecision(2)}`,
    score: scoreOf(atLeast(answered, threshold), truth),
  });
  return [
    answer('all pairs', pairs, THRESHOLD),
    answer('best of each right', single, THRESHOLD),
    answer('oracle: all pairs', pairs, oracleThreshold(pairs, truth)),
    answer('oracle: best of each right', single, oracleThreshold(single, truth)),
  ];
}
