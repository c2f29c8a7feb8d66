import { type Pairs, sharedBy } from './pairs.ts';

/** Pairs found against true pairs. */
export interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/** Shares 0–1; finding nothing where nothing is counts as 1. */
export interface Accuracy {
  precision: number;
  recall: number;
  f1: number;
}

/** Found pairs counted against the true ones. */
export function countsOf(found: Pairs, truth: Pairs): Counts {
  const truePositives = sharedBy(found, truth);
  return {
    truePositives,
    falsePositives: found.size - truePositives,
    falseNegatives: truth.size - truePositives,
  };
}

/** How good a decision with these counts is. */
export function accuracyOf({ truePositives, falsePositives, falseNegatives }: Counts): Accuracy {
  return {
    precision: shareOf(truePositives, truePositives + falsePositives),
    recall: shareOf(truePositives, truePositives + falseNegatives),
    f1: shareOf(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
