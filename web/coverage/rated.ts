import { formatRate } from '../../shared/coverage/rate.ts';
import type { LineOf } from '../api/types.ts';
import type { Counted } from '../design/share.ts';
import type { Language } from '../language/words.ts';

/** A unit and its counts. */
export type UnitRow = LineOf<'readCoverage', 'rows'>;
/** Counts with their rate. */
export type Rated = Pick<UnitRow, 'inScope' | 'covered' | 'uncovered' | 'unsure' | 'rate' | 'low' | 'high'>;

/** The rate in print, exact to its last digit: `98,62 %`. */
export function printedRate(
  { covered, inScope }: Pick<Rated, 'covered' | 'inScope'>,
  language: Language,
): string {
  return formatRate(covered, inScope, language).replace(' ', '\u00A0');
}

/** Those with a card among all, who is unsure open. */
export const countedOf = ({
  covered,
  unsure,
  inScope,
}: Pick<Rated, 'covered' | 'unsure' | 'inScope'>): Counted => ({
  part: covered,
  whole: inScope,
  open: unsure,
});
