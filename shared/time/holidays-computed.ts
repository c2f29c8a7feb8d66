import { addDays, type IsoDate, weekday } from './calendar.ts';
import { isWeekend } from './holidays.ts';

/** Labour Code 2019, Art. 112(1), without the two that follow the moon. */
const FIXED = ['01-01', '04-30', '05-01', '09-02'];
const CULTURE_DAY = '11-24';
const CULTURE_DAY_SINCE = 2026;

/**
 * National Day has a second day beside it, before or after (Art. 112(1)(dd)), which the Prime Minister chooses every
 * year (Art. 112(3)). By the day of the week of 2 September, Sunday first: the choices of 2021 to 2026, and for a
 * Sunday the one that makes the longest break.
 */
const BESIDE_NATIONAL_DAY = [+1, +1, -1, -1, +1, -1, -1];

/**
 * The days off of a year that need no announcement: the fixed holidays, the day beside 2 September, and a working day
 * in lieu of each that falls on a weekend (Art. 111(3)). Tết and the Hùng Kings' day are missing, so a deadline over
 * them comes out up to six working days too early, never too late.
 */
export function fixedDaysOff(year: number): IsoDate[] {
  const off = new Set(holidaysOf(year));
  for (const day of [...off]) if (isWeekend(day)) off.add(dayInLieu(day, off));
  return [...off].sort();
}

function holidaysOf(year: number): IsoDate[] {
  const fixed = FIXED.map((day) => `${year}-${day}`);
  const nationalDay = `${year}-09-02`;
  const beside = addDays(nationalDay, BESIDE_NATIONAL_DAY[weekday(nationalDay)] ?? 1);
  const culture = year >= CULTURE_DAY_SINCE ? [`${year}-${CULTURE_DAY}`] : [];
  return [...fixed, beside, ...culture].sort();
}

function dayInLieu(holiday: IsoDate, off: ReadonlySet<IsoDate>): IsoDate {
  let day = addDays(holiday, 1);
  while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
  return day;
}
