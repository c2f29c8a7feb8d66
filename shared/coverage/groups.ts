import { memoise } from '../identity/memo.ts';
import { ageInMonths, earliestDay, type IsoDate, latestDay, type WrittenDate } from '../time/calendar.ts';
import type { ChildOutcome } from './outcome.ts';
import { peopleOf, UNKNOWN } from './peoples.ts';

const OLDEST = 5;
/** A province has some two thousand birthdays and a few dozen spellings of peoples. */
const BIRTHDAYS = 5_000;

/** The group a child falls in, for each breakdown: `age` in completed years 0..5, the others as the sources say. */
export interface Groups {
  age: string;
  sex: string;
  ethnicity: string;
  household: string;
}

export type Grouping = (outcome: ChildOutcome) => Groups;

const groupOfPeople = memoise(BIRTHDAYS, peopleOf);

/** How children are grouped on a date. */
export function groupingOn(asOf: IsoDate): Grouping {
  const ageGroup = memoise(BIRTHDAYS, (born) => ageGroupOf(born, asOf));
  return ({ dateOfBirth, sex, ethnicity, householdClass }) => ({
    age: dateOfBirth === undefined ? UNKNOWN : ageGroup(dateOfBirth),
    sex: sex ?? UNKNOWN,
    ethnicity: ethnicity === undefined ? UNKNOWN : groupOfPeople(ethnicity),
    household: householdClass ?? UNKNOWN,
  });
}

/** Completed years, or unknown where a date of birth without its day or month leaves two answers possible. */
function ageGroupOf(born: WrittenDate, asOf: IsoDate): string {
  const youngest = completedYears(latestDay(born), asOf);
  return youngest === completedYears(earliestDay(born), asOf) ? `${youngest}` : UNKNOWN;
}

/** Within 0..5: a child in scope is born and under six, whatever the far end of an imprecise date says. */
function completedYears(born: IsoDate, asOf: IsoDate): number {
  return Math.min(OLDEST, Math.max(0, Math.floor(ageInMonths(born, asOf) / 12)));
}
