import {
  ageInMonths,
  daysBetween,
  earliestDay,
  type IsoDate,
  precisionOf,
  type WrittenDate,
} from '../../shared/time/calendar.ts';
import { type Words, words } from '../language/words.ts';

/** Up to two years people count a child's months. */
const YEARS_FROM_MONTHS = 24;

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const inDays = words(
  (days: number) => `${days} ngày tuổi`,
  (days) => `${counted(days, 'day')} old`,
);
const inMonths = words(
  (months: number) => `${months} tháng tuổi`,
  (months) => `${counted(months, 'month')} old`,
);
const inYears = words(
  (years: number, months: number) => (months === 0 ? `${years} tuổi` : `${years} tuổi ${months} tháng`),
  (years, months) =>
    months === 0
      ? `${counted(years, 'year')} old`
      : `${counted(years, 'year')} ${counted(months, 'month')} old`,
);
const aboutYears = words(
  (years: number) => `khoảng ${years} tuổi`,
  (years) => `about ${years} years old`,
);

/** How old a child is on a day, as precisely as its date of birth is known; `undefined` without one, or before it. */
export function ageInWords(born: WrittenDate | undefined, on: IsoDate): Words | undefined {
  if (born === undefined || earliestDay(born) > on) return undefined;
  const months = ageInMonths(earliestDay(born), on);
  if (precisionOf(born) !== 'day') return aboutYears(Math.floor(months / 12));
  if (months === 0) return inDays(daysBetween(born, on));
  return months < YEARS_FROM_MONTHS ? inMonths(months) : inYears(Math.floor(months / 12), months % 12);
}
