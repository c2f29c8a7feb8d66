import { formatRate } from '../../shared/coverage/rate.ts';
import { scoreInterval } from '../../shared/coverage/score-interval.ts';
import type { LineOf } from '../api/types.ts';
import type { Language } from '../language/words.ts';

/** A unit and its counts. */
export type UnitRow = LineOf<'readCoverage', 'rows'>;
/** Counts with their rate. */
export type Rated = Pick<UnitRow, 'inScope' | 'covered' | 'uncovered' | 'unsure' | 'rate' | 'low' | 'high'>;

/** Below so many children one card more or less moves the rate by more than a percent. */
export const FEW_CHILDREN = 100;

export const isFew = ({ inScope }: Pick<Rated, 'inScope'>): boolean => inScope > 0 && inScope < FEW_CHILDREN;

/** The rate in print, exact to its last digit: `98,62 %`. */
export function printedRate(
  { covered, inScope }: Pick<Rated, 'covered' | 'inScope'>,
  language: Language,
): string {
  return formatRate(covered, inScope, language).replace(' ', '\u00A0');
}

/** How far chance alone moves the rate of so few children; nothing where there is no child. */
export const chanceOf = ({ covered, inScope }: Pick<Rated, 'covered' | 'inScope'>) =>
  scoreInterval(covered, inScope);

/** A part of a whole, from 0 to 1; none of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
