import { addDays, type IsoDate, weekday } from './calendar.ts';

/** Monday to Friday and no public holiday. Saturdays worked in exchange for a bridging day are not counted as working. */
export function isWorkingDay(date: IsoDate, holidays: ReadonlySet<IsoDate>): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/**
 * The `count`-th working day after `date` (before it when negative); `date` itself is never counted, and 0 gives
 * `date` back even where it is a holiday.
 */
export function addWorkingDays(date: IsoDate, count: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
