import type { Actor } from '../actor.ts';
import type { ClosingPlace, ClosingReason } from '../case.ts';
import { type Refusal, refusal } from '../refusals.ts';

/** What a closing says about where. */
export interface Closing {
  reason: ClosingReason;
  place?: ClosingPlace;
}

/** Which words a reason takes for a place; a reason that is not here takes no place at all. */
const WORDS: Partial<Record<ClosingReason, readonly ClosingPlace[]>> = {
  moved_away: ['abroad', 'unknown'],
  covered_elsewhere: ['armed_forces'],
};

/** A province, a district or a commune of whatever province (2, 3 or 5 digits, General Statistics Office). */
const UNIT_CODE = /^(\d{2}|\d{3}|\d{5})$/;

/**
 * What is wrong with the place of a closing. Who moved away needs one, so that the next province can be told; who is
 * covered elsewhere too, so that the card can be looked for. Whoever moved within the province is transferred: closed,
 * the child would be lost.
 */
export function findPlaceProblem(
  { reason, place }: Closing,
  by: Pick<Actor, 'hasUnit'>,
): Refusal | undefined {
  const words = WORDS[reason];
  if (words === undefined) return place === undefined ? undefined : refusal('E7013', 'place');
  if (place === undefined || !(words.includes(place) || UNIT_CODE.test(place)))
    return refusal('E7011', 'place');
  return reason === 'moved_away' && by.hasUnit(place) ? refusal('E7012', 'place') : undefined;
}
