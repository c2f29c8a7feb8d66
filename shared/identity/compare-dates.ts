import { addDays, addMonths, type WrittenDate } from '../time/calendar.ts';
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
  const [early, late] = a < b ? [a, b] : [b, a];
  if (addDays(early, 1) === late) return 'one_day';
  return compareMonths(early, late, 1);
}

function comparePartial(a: WrittenDate, b: WrittenDate): DateAgreement {
  const length = Math.min(a.length, b.length);
  const [early, late] = [a.slice(0, length), b.slice(0, length)].sort();
  if (early === undefined || late === undefined || early === late) return 'partial';
  if (length === 4) return Number(late) - Number(early) === 1 ? 'one_year' : 'different';
  return compareMonths(`${early}-01`, `${late}-01`, 1);
}

function compareMonths(early: string, late: string, apart: number): DateAgreement {
  if (early.slice(8) !== late.slice(8)) return 'different';
  if (addMonths(early, apart) === late) return 'one_month';
  return addMonths(early, apart * 12) === late ? 'one_year' : 'different';
}
