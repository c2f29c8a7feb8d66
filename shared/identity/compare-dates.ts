import { daysBetween, earliestDay, type IsoDate, type WrittenDate } from '../time/calendar.ts';
import { differsByOneDigit } from './number.ts';

/**
 * How two dates agree, best first; `compareDates` gives the first that holds.
 * - `equal`: the same day;
 * - `partial`: one of them lacks the day or the month, and what both have agrees;
 * - `swapped`: day and month exchanged;
 * - `one_digit`: one digit of `YYYYMMDD` is other, or two neighbours are swapped;
 * - `one_day`, `one_month`, `one_year`: a day, a month or a year apart, with more than one digit other (09 and 10);
 * - `different`: none of these.
 */
export const DATE_AGREEMENTS = [
  'equal',
  'partial',
  'swapped',
  'one_digit',
  'one_day',
  'one_month',
  'one_year',
  'different',
] as const;
export type DateAgreement = (typeof DATE_AGREEMENTS)[number];

const DAY_LENGTH = 10;

/** Compares two dates as precise as both are; symmetric. Two equal partial dates are `partial`: the day is not known. */
export function compareDates(a: WrittenDate, b: WrittenDate): DateAgreement {
  if (a.length < DAY_LENGTH || b.length < DAY_LENGTH) return comparePartial(a, b);
  if (a === b) return 'equal';
  if (`${a.slice(0, 5)}${a.slice(8)}-${a.slice(5, 7)}` === b) return 'swapped';
  if (differsByOneDigit(a.replaceAll('-', ''), b.replaceAll('-', ''))) return 'one_digit';
  return Math.abs(daysBetween(a, b)) === 1 ? 'one_day' : monthsApart(a, b);
}

/** As far as both are written. */
function comparePartial(a: WrittenDate, b: WrittenDate): DateAgreement {
  const length = Math.min(a.length, b.length);
  const known = [a.slice(0, length), b.slice(0, length)] as const;
  if (known[0] === known[1]) return 'partial';
  return monthsApart(earliestDay(known[0]), earliestDay(known[1]));
}

function monthsApart(a: IsoDate, b: IsoDate): 'one_month' | 'one_year' | 'different' {
  if (a.slice(8) !== b.slice(8)) return 'different';
  const months = Math.abs(monthNumber(a) - monthNumber(b));
  if (months === 12) return 'one_year';
  return months === 1 ? 'one_month' : 'different';
}

const monthNumber = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
