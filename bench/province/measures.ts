import type { Measures, Tally } from '../../local/province/score.ts';
import type { Proportion } from './proportions.ts';

/** A figure of quality as a proportion, so that its interval can be told. */
export interface Measure {
  id: keyof Measures;
  label: string;
  /** What the figure is when nothing is counted. */
  ofNothing: 0 | 1;
  of(tally: Tally): Proportion;
  /** At least, or at most, this share (0–1); absent where nothing was promised. */
  target?: { atLeast: number } | { atMost: number };
}

/** What DESIGN section 1 promises a commune of its list; the shares are those of `measuresOf`. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'listPrecision',
    label: 'list precision',
    ofNothing: 1,
    of: ({ flaggedRight, flagged }) => ({ part: flaggedRight, whole: flagged }),
    target: { atLeast: 0.97 },
  },
  {
    id: 'gapRecall',
    label: 'gap recall',
    ofNothing: 1,
    of: ({ gapsFlagged, gaps }) => ({ part: gapsFlagged, whole: gaps }),
    target: { atLeast: 0.99 },
  },
  {
    id: 'hiddenGaps',
    label: 'hidden gaps',
    ofNothing: 0,
    of: ({ gapsHidden, gaps }) => ({ part: gapsHidden, whole: gaps }),
    target: { atMost: 0.01 },
  },
  {
    id: 'unsureShare',
    label: 'unsure',
    ofNothing: 0,
    of: ({ unsure, inScope }) => ({ part: unsure, whole: inScope }),
    target: { atMost: 0.003 },
  },
  {
    id: 'responsibleRight',
    label: 'commune right',
    ofNothing: 1,
    of: ({ placedRight, placed }) => ({ part: placedRight, whole: placed }),
    target: { atLeast: 0.995 },
  },
  {
    id: 'causeRight',
    label: 'cause right',
    ofNothing: 1,
    of: ({ causesRight, gapsFlagged }) => ({ part: causesRight, whole: gapsFlagged }),
  },
];

/** The measures by which name groups may differ by one point at most. */
export const EVEN_MEASURES: readonly Measure[] = MEASURES.filter(
  ({ id }) => id === 'listPrecision' || id === 'gapRecall',
);
/** Share (0–1) by which the best and the worst group may differ. */
export const MOST_UNEVEN = 0.01;

/** The share (0–1) a tally gives. */
export function shareOf({ of, ofNothing }: Measure, tally: Tally): number {
  const { part, whole } = of(tally);
  return whole === 0 ? ofNothing : part / whole;
}

/** Whether a share misses what was promised. */
export function isMissed({ target }: Measure, share: number): boolean {
  if (target === undefined) return false;
  return 'atLeast' in target ? share < target.atLeast : share > target.atMost;
}

/** The worst of some shares: the least where more is better, else the most. */
export function worstOf({ ofNothing }: Measure, shares: readonly number[]): number {
  return ofNothing === 1 ? Math.min(...shares) : Math.max(...shares);
}

/** Counts of several seeds as those of one large province. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => {
    const counts = Object.entries(sum).map(([name, count]) => [name, count + tally[name as keyof Tally]]);
    return Object.fromEntries(counts);
  });
}
