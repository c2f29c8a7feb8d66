import { daysInMonth, type WrittenDate } from '../time/calendar.ts';

/**
 * How two dates agree, best first; `compareDates` gives the first that holds.
 * - `equal`: the same day;
 * - `partial`: one of them lacks the day or the month, and what both have agrees;
 * - `swapped`: day and month exchanged;
 * - `one_day`, `one_month`, `one_year`: a day, a month or a year apart, however many digits that changes;
 * - `one_digit`: one digit of `YYYYMMDD` is other, or two neighbours are swapped;
 * - `different`: none of these.
 */
export const DATE_AGREEMENTS = [
  'equal',
  'partial',
  'swapped',
  'one_day',
  'one_month',
  'one_year',
  'one_digit',
  'different',
] as const;
export type DateAgreement = (typeof DATE_AGREEMENTS)[number];

const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;
const ZERO = 48;
/** Where the digits of `YYYY-MM-DD` stand. */
const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9] as const;

/**
 * Compares two well-formed dates as precise as both are; symmetric. Two equal partial dates are `partial`: the day is not
 * known. Reads character codes: it runs for every pair of records that is scored.
 */
export function compareDates(a: WrittenDate, b: WrittenDate): DateAgreement {
  if (a.length < DAY_LENGTH || b.length < DAY_LENGTH) return comparePartial(a, b);
  if (a === b) return 'equal';
  if (isSwapped(a, b)) return 'swapped';
  if (isDayBefore(a, b) || isDayBefore(b, a)) return 'one_day';
  const step = dayOfMonth(a) === dayOfMonth(b) ? stepOf(monthsBetween(a, b)) : undefined;
  return step ?? (differByOneDigit(a, b) ? 'one_digit' : 'different');
}

/** As far as both are written. */
function comparePartial(a: WrittenDate, b: WrittenDate): DateAgreement {
  const length = Math.min(a.length, b.length);
  if (a.slice(0, length) === b.slice(0, length)) return 'partial';
  const months = length < MONTH_LENGTH ? (yearOf(b) - yearOf(a)) * 12 : monthsBetween(a, b);
  return stepOf(months) ?? 'different';
}

function isSwapped(a: WrittenDate, b: WrittenDate): boolean {
  return yearOf(a) === yearOf(b) && monthOf(a) === dayOfMonth(b) && dayOfMonth(a) === monthOf(b);
}

function isDayBefore(early: WrittenDate, late: WrittenDate): boolean {
  const months = monthsBetween(early, late);
  if (months === 0) return dayOfMonth(late) - dayOfMonth(early) === 1;
  if (months !== 1 || dayOfMonth(late) !== 1) return false;
  return dayOfMonth(early) === daysInMonth(yearOf(early), monthOf(early));
}

function stepOf(months: number): 'one_month' | 'one_year' | undefined {
  const apart = Math.abs(months);
  if (apart === 12) return 'one_year';
  return apart === 1 ? 'one_month' : undefined;
}

/** Takes two dates that are not equal. */
function differByOneDigit(a: WrittenDate, b: WrittenDate): boolean {
  let first = 0;
  while (isSameDigit(a, b, first)) first += 1;
  let last = DIGITS.length - 1;
  while (last > first && isSameDigit(a, b, last)) last -= 1;
  if (last === first) return true;
  const [one, next] = [DIGITS[first] ?? 0, DIGITS[last] ?? 0];
  return last - first === 1 && digit(a, one) === digit(b, next) && digit(a, next) === digit(b, one);
}

const isSameDigit = (a: WrittenDate, b: WrittenDate, nth: number) => {
  const at = DIGITS[nth] ?? 0;
  return a.charCodeAt(at) === b.charCodeAt(at);
};
const digit = (date: WrittenDate, at: number) => date.charCodeAt(at) - ZERO;
const pair = (date: WrittenDate, at: number) => digit(date, at) * 10 + digit(date, at + 1);
const yearOf = (date: WrittenDate) => pair(date, 0) * 100 + pair(date, 2);
const monthOf = (date: WrittenDate) => pair(date, 5);
const dayOfMonth = (date: WrittenDate) => pair(date, 8);
const monthsBetween = (from: WrittenDate, to: WrittenDate) =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
