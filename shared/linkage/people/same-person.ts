import { NAME_AGREEMENTS } from '../../identity/name.ts';
import { DATE_AGREEMENTS } from '../../identity/written-date.ts';
import { MISSING } from '../spec.ts';
import { bestDateRank } from './measures/date.ts';
import { bestNameRank } from './measures/name.ts';
import { personalNumbers } from './measures/number.ts';
import type { Person } from './person.ts';

/** The weakest agreement of two names that still speaks for one person. */
export const STRONG_NAME = NAME_AGREEMENTS.indexOf('one_typo');
const DIFFERENT_DATE = DATE_AGREEMENTS.indexOf('different');

const SPELLING = NAME_AGREEMENTS.indexOf('order');

/**
 * Whether two records with an equal personal number may be one person. A number alone can be wrong or re-used, so the name has
 * to be the same in some spelling; where one side has no real name yet, the date must not disagree. Neither an agreeing
 * date nor a similar name is enough: that is what a number mixed up between twins (Hân and Hà) looks like, and the scoring
 * judges it beside the twin.
 */
export function mayShareNumber(left: Person, right: Person): boolean {
  return mayShare(left, right, SPELLING);
}

/**
 * The same for an insurance number, which only the insurer writes: a letter or a word of the name may differ, but not the
 * personal number beside it, or a twin's card would follow her sister's.
 */
export function mayShareInsurance(left: Person, right: Person): boolean {
  return !haveTwoNumbers(left, right) && mayShare(left, right, STRONG_NAME);
}

function haveTwoNumbers(left: Person, right: Person): boolean {
  return personalNumbers.outcomes[personalNumbers.of(left, right)] === 'conflict';
}

function mayShare(left: Person, right: Person, weakest: number): boolean {
  if (left.written !== '' && left.written === right.written) return true;
  const name = bestNameRank(left.names, right.names);
  if (name !== MISSING) return name <= weakest;
  return bestDateRank(left.dates, right.dates) < DIFFERENT_DATE;
}
