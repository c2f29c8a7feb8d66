import { NAME_AGREEMENTS } from '../identity/name.ts';
import { DATE_AGREEMENTS } from '../identity/written-date.ts';
import { bestDateRank } from './comparisons/date.ts';
import { bestNameRank } from './comparisons/name.ts';
import type { Person } from './person.ts';
import { MISSING } from './spec.ts';

/** The weakest agreement of two names that still speaks for one person. */
export const STRONG_NAME = NAME_AGREEMENTS.indexOf('one_typo');
const DIFFERENT_DATE = DATE_AGREEMENTS.indexOf('different');

/**
 * Whether two records with an equal number may be one person. A number alone can be wrong or re-used, so the name has
 * to agree; where one side has no real name yet, the date must not disagree. An agreeing date is not enough against a
 * differing name: that is what a number mixed up between twins looks like.
 */
export function maySharePerson(left: Person, right: Person): boolean {
  if (left.written !== '' && left.written === right.written) return true;
  const name = bestNameRank(left.names, right.names);
  if (name !== MISSING) return name <= STRONG_NAME;
  return bestDateRank(left.dates, right.dates) < DIFFERENT_DATE;
}
