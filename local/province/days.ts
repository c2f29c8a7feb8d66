import type { IsoDate } from '../../shared/time/calendar.ts';

/** Days since 1970-01-01: inside the province dates are numbers, because families are made of differences of days. */
export type Day = number;

const MS_A_DAY = 86_400_000;
const written = new Map<Day, IsoDate>();

export function dayOf(date: IsoDate): Day {
  return Date.parse(`${date}T00:00:00Z`) / MS_A_DAY;
}

export function isoOf(day: Day): IsoDate {
  let date = written.get(day);
  if (date === undefined) {
    date = new Date(day * MS_A_DAY).toISOString().slice(0, 10);
    written.set(day, date);
  }
  return date;
}

export function yearOf(day: Day): number {
  return Number(isoOf(day).slice(0, 4));
}

/** The same day of the month `months` later or earlier, at most the last day of that month. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = isoOf(day).split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return first / MS_A_DAY + Math.min(date, last) - 1;
}

const firstBirthdays = new Map<Day, Day>();

/** The first birthday that still counts on a day: younger than 72 months. */
export function firstBirthdayInScope(asOf: Day): Day {
  const first = firstBirthdays.get(asOf) ?? monthsAfter(asOf, -72) + 1;
  firstBirthdays.set(asOf, first);
  return first;
}
