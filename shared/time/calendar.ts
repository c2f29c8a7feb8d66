/** A calendar day as `YYYY-MM-DD`. Compared as a string; no time zone is ever involved. */
export type IsoDate = string;

/**
 * A date as precise as its source: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Household data may hold only the month or
 * the year of a birth (domain: D03-TS date type flag 0/1/2), and what is not known is never invented.
 */
export type WrittenDate = string;

export type Precision = 'day' | 'month' | 'year';

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Number of days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day with these numbers, month 1–12. Numbers that are no day of the calendar give `undefined`. */
export function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const exists =
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/** Whether the text is an existing day written `YYYY-MM-DD`, years 1000 to 9999. */
export function isIsoDate(text: string): text is IsoDate {
  const match = ISO_DAY.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/** How much of a date its source knew. Takes a well-formed date: it looks at the length only. */
export function precisionOf(date: WrittenDate): Precision {
  if (date.length >= 10) return 'day';
  return date.length >= 7 ? 'month' : 'year';
}

export function dayNumber(date: IsoDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY
  );
}

function fromDayNumber(days: number): IsoDate {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day `days` later; negative counts back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of the month `months` later, or the last day of that month where it is shorter (31/01 + 1 = 28/02). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** `YYYY-MM`, the cohort of a day. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** The first day a date as written can mean: `2021` is 2021-01-01. */
export function earliestDay(written: WrittenDate): IsoDate {
  const precision = precisionOf(written);
  if (precision === 'day') return written;
  return precision === 'month' ? `${written}-01` : `${written}-01-01`;
}

/** The last day a date as written can mean: `2021-02` is 2021-02-28. */
export function latestDay(written: WrittenDate): IsoDate {
  const precision = precisionOf(written);
  if (precision === 'day') return written;
  if (precision === 'year') return `${written}-12-31`;
  return `${written}-${pad(daysInMonth(Number(written.slice(0, 4)), Number(written.slice(5, 7))), 2)}`;
}

/**
 * Completed months of age on a day, negative before the birth. A month completes on `addMonths(dob, n)`, so a child
 * born on the 31st completes a month of 30 days on its last day.
 */
export function ageInMonths(dob: IsoDate, on: IsoDate): number {
  const months =
    (Number(on.slice(0, 4)) - Number(dob.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(dob.slice(5, 7));
  return addMonths(dob, months) <= on ? months : months - 1;
}
