import { PROVINCE_CODES } from '../../identity/provinces.ts';
import type { UnitCode } from '../../units/unit.ts';
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

/** The last numbers of the General Statistics Office's list: Ngọc Hiển district, and Đất Mũi in it. Communes of July 2025 keep numbers of the list before. */
const LAST_NUMBERS: Readonly<Record<number, string>> = { 3: '973', 5: '32248' };

/**
 * What is wrong with the place of a closing. Who moved away needs one, so that the next province can be told; who is
 * covered elsewhere too, so that the card can be looked for. Whoever moved within the province is transferred: closed,
 * the child would be lost.
 */
export function findPlaceProblem(
  { reason, place }: Closing,
  by: Pick<Actor, 'hasUnit' | 'isAmidUnits'>,
): Refusal | undefined {
  const words = WORDS[reason];
  if (words === undefined) return place === undefined ? undefined : refusal('E7013', 'place');
  if (place === undefined || !(words.includes(place) || UNIT_CODE.test(place)))
    return refusal('E7011', 'place');
  if (words.includes(place)) return undefined;
  if (by.hasUnit(place)) return reason === 'moved_away' ? refusal('E7012', 'place') : undefined;
  return isNobodys(place) || by.isAmidUnits(place) ? refusal('E7022', 'place') : undefined;
}

/** Whether surely no unit of the country has a code; which communes other provinces have, nobody here can know. */
function isNobodys(code: UnitCode): boolean {
  const last = LAST_NUMBERS[code.length];
  return last === undefined ? !PROVINCE_CODES.has(code) : Number(code) === 0 || code > last;
}
