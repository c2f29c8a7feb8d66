import { addDays, dayNumber, daysBetween, type IsoDate } from './calendar.ts';
import { type HolidayTable, VIETNAMESE_HOLIDAYS } from './holidays.ts';
import { fixedDaysOff } from './holidays-computed.ts';

/** Which days offices work. Every question has an answer for every day, past or to come. */
export interface WorkCalendar {
  isWorkingDay(day: IsoDate): boolean;
  /**
   * The `days`-th working day after `from`, before it when negative. `from` itself is never counted, and 0 gives it
   * back even where it is a holiday.
   */
  addWorkingDays(from: IsoDate, days: number): IsoDate;
  /** Working days after `from` up to and with `to`; negative when `to` is earlier: those from `to` on, before `from`. */
  workingDaysBetween(from: IsoDate, to: IsoDate): number;
  /** The last day for which the government has announced the days off; after it an answer may still change. */
  knownUntil: IsoDate;
}

/** Years outside the table for which fixed holidays count; beyond them only weekends are free. */
const COMPUTED = { from: 2000, to: 2100 };

/** Days by their number since 1970, as counting over sixty days in texts takes fifty times as long. */
interface Exceptions {
  off: ReadonlySet<number>;
  worked: ReadonlySet<number>;
}

/** The calendar of a table of days off. */
export function workCalendar(table: HolidayTable): WorkCalendar {
  const exceptions = exceptionsOf(table);
  const works = (number: number) => isWorked(number, exceptions);

  return {
    isWorkingDay: (day) => works(dayNumber(day)),
    addWorkingDays: remembering((from, days) => addDays(from, daysUntil(dayNumber(from), days, works))),
    workingDaysBetween: (from, to) =>
      from <= to
        ? countOf(dayNumber(from) + 1, dayNumber(to), works)
        : -countOf(dayNumber(to), dayNumber(from) - 1, works),
    knownUntil: table.announcedUntil,
  };
}

/** The working days of Vietnam's state agencies. */
export const VIETNAMESE_CALENDAR: WorkCalendar = workCalendar(VIETNAMESE_HOLIDAYS);

const REMEMBERED = 10_000;

/** A list asks for the same few days for each of a province's cases: most were opened in one night. */
function remembering(add: WorkCalendar['addWorkingDays']): WorkCalendar['addWorkingDays'] {
  const known = new Map<string, IsoDate>();
  return (from, days) => {
    const key = `${from} ${days}`;
    const found = known.get(key) ?? add(from, days);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
}

function exceptionsOf({ days, years }: HolidayTable): Exceptions {
  const isInTable = (year: number) => year >= years.from && year <= years.to;
  const computed = yearsOf(COMPUTED).filter((year) => !isInTable(year));
  const off = [
    ...computed.flatMap(fixedDaysOff),
    ...days.flatMap(({ from, to }) => upTo(daysBetween(from, to) + 1).map((at) => addDays(from, at))),
  ];
  const worked = days.flatMap(({ workedOn }) => workedOn ?? []);
  return { off: new Set(off.map(dayNumber)), worked: new Set(worked.map(dayNumber)) };
}

function isWorked(number: number, { off, worked }: Exceptions): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (((number + 4) % 7) + 7) % 7;
  if (weekday === 0 || weekday === 6) return worked.has(number);
  return !off.has(number);
}

type Works = (number: number) => boolean;

/** How many days further the `count`-th working day is. */
function daysUntil(start: number, count: number, works: Works): number {
  const step = Math.sign(count);
  let number = start;
  for (let left = Math.abs(count); left > 0; ) {
    number += step;
    if (works(number)) left -= 1;
  }
  return number - start;
}

function countOf(first: number, last: number, works: Works): number {
  let count = 0;
  for (let number = first; number <= last; number += 1) if (works(number)) count += 1;
  return count;
}

function yearsOf({ from, to }: { from: number; to: number }): number[] {
  return upTo(to - from + 1).map((at) => from + at);
}

function upTo(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at);
}
