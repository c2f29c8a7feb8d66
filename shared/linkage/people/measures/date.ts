import { compareDates, DATE_AGREEMENTS, type DateAgreement } from '../../../identity/written-date.ts';
import type { WrittenDate } from '../../../time/calendar.ts';
import type { FieldDescription } from '../../model.ts';
import { type Adjustment, MISSING } from '../../spec.ts';
import type { OutcomeMeasure } from '../../vocabulary.ts';
import type { Person } from '../person.ts';

/**
 * How two dates of birth agree: as two written dates do; by a cover that begins on the other side's day of birth; by
 * 1 January of the same year, which systems write for "only the year is known".
 */
const OUTCOMES = [
  'equal',
  'cover_start',
  ...DATE_AGREEMENTS.slice(1, -1),
  'year_start',
  'different',
] as const satisfies readonly (DateAgreement | 'cover_start' | 'year_start')[];

const RANK: ReadonlyMap<DateAgreement, number> = new Map(DATE_AGREEMENTS.map((level, rank) => [level, rank]));
const DIFFERENT = DATE_AGREEMENTS.indexOf('different');
const COVER_START = OUTCOMES.indexOf('cover_start');
const YEAR_START = OUTCOMES.indexOf('year_start');

/** Best agreement of any two dates as a rank in DATE_AGREEMENTS, or MISSING. */
export function bestDateRank(lefts: readonly WrittenDate[], rights: readonly WrittenDate[]): number {
  if (lefts.length === 0 || rights.length === 0) return MISSING;
  let best = DIFFERENT;
  for (const left of lefts) {
    for (const right of rights) best = Math.min(best, rankOf(left, right));
  }
  return best;
}

function rankOf(left: WrittenDate, right: WrittenDate): number {
  if (left === right && left.length === 10) return 0;
  return RANK.get(compareDates(left, right)) ?? DIFFERENT;
}

/** Dates of birth. */
export const datesOfBirth: OutcomeMeasure<Person> = { outcomes: OUTCOMES, of: outcomeOf };

function outcomeOf(left: Person, right: Person): number {
  const rank = bestDateRank(left.dates, right.dates);
  if (rank <= 0) return rank;
  const isBornOnStart = share(left.dates, right.coverStarts) || share(right.dates, left.coverStarts);
  if (isBornOnStart) return COVER_START;
  if (rank < DIFFERENT) return rank + 1;
  return areOfOneYear(left.dates, right.dates) ? YEAR_START : YEAR_START + 1;
}

function areOfOneYear(lefts: readonly WrittenDate[], rights: readonly WrittenDate[]): boolean {
  return lefts.some((left) => rights.some((right) => isYearStart(left, right) || isYearStart(right, left)));
}

function isYearStart(date: WrittenDate, other: WrittenDate): boolean {
  return date === `${other.slice(0, 4)}-01-01`;
}

function share(dates: readonly string[], others: readonly string[]): boolean {
  return dates.some((date) => others.includes(date));
}

/** People the model's own figure weighs as much as, where the list is short. */
const PRIOR_PEOPLE = 20;

/**
 * The bits of an agreeing date shrink where the call holds one month only, as chance agrees more often there. Days are
 * compared by the middle half of the list, which no heap on 1 January and no stray century can move.
 */
export function concentration(rights: readonly Person[], { levels }: FieldDescription): Adjustment<Person> {
  const days = dayNumbers(rights).sort();
  const [first, third] = [days[days.length >> 2] ?? 0, days[(days.length * 3) >> 2] ?? 0];
  const usual = levels[0]?.u ?? 0;
  const seen = Math.min(0, Math.log2(usual * 2 * (third - first + 1)));
  const bits = (seen * days.length) / (days.length + PRIOR_PEOPLE);
  const worth = levels.map(({ id }) => (NEVER_NEAR.has(id) ? 0 : bits));
  return (_left, _right, level) => worth[level] ?? 0;
}

/** Levels that the days of a list say nothing of. */
const NEVER_NEAR: ReadonlySet<string> = new Set(['cover_start', 'year_start', 'different']);

function dayNumbers(people: readonly Person[]): Int32Array {
  const days = new Int32Array(people.length);
  let known = 0;
  for (const { dates } of people) {
    const [date] = dates;
    if (date?.length !== 10) continue;
    days[known] = dayNumber(date);
    known += 1;
  }
  return days.subarray(0, known);
}

/** Days since year 0 in months of 31 days: near enough for a spread, and much cheaper than the calendar. */
function dayNumber(date: WrittenDate): number {
  const digit = (at: number): number => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return (year * 12 + digit(5) * 10 + digit(6)) * 31 + digit(8) * 10 + digit(9);
}
