import { headingKey } from '../identity/text.ts';
import { ageInMonths, earliestDay, type IsoDate, latestDay, type WrittenDate } from '../time/calendar.ts';
import type { Breakdown } from './counts.ts';
import type { ChildOutcome } from './outcome.ts';

/** The group of those whom no source places in one; so every breakdown adds up to the whole. */
export const UNKNOWN = 'unknown';

const OLDEST = 5;

/** The group a child falls in, for each breakdown: `age` in completed years 0..5, the others as the sources say. */
export function groupsOf(outcome: ChildOutcome, asOf: IsoDate): Record<Breakdown, string> {
  return {
    age: ageGroupOf(outcome.dateOfBirth, asOf),
    sex: outcome.sex ?? UNKNOWN,
    ethnicity: ethnicityGroupOf(outcome.ethnicity),
    household: outcome.householdClass ?? UNKNOWN,
  };
}

/** Completed years, or unknown where a date of birth without its day or month leaves two answers possible. */
function ageGroupOf(born: WrittenDate | undefined, asOf: IsoDate): string {
  if (born === undefined) return UNKNOWN;
  const youngest = completedYears(latestDay(born), asOf);
  return youngest === completedYears(earliestDay(born), asOf) ? `${youngest}` : UNKNOWN;
}

/** Within 0..5: a child in scope is born and under six, whatever the far end of an imprecise date says. */
function completedYears(born: IsoDate, asOf: IsoDate): number {
  return Math.min(OLDEST, Math.max(0, Math.floor(ageInMonths(born, asOf) / 12)));
}

/** Other names in daily use for the peoples that live together in the south; the official list is of 1979. */
const SAME_PEOPLE: Readonly<Record<string, string>> = {
  viet: 'kinh',
  khome: 'khmer',
  han: 'hoa',
  trunghoa: 'hoa',
};

function ethnicityGroupOf(written: string | undefined): string {
  if (written === undefined) return UNKNOWN;
  const key = headingKey(written);
  return key === '' ? UNKNOWN : (SAME_PEOPLE[key] ?? key);
}
