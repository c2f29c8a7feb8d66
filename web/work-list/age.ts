import { daysBetween } from '../../shared/time/calendar.ts';
import { type Words, words } from '../language/words.ts';

const FULL = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTHS = 12;

/** How old a child is on a day, as people say it: days, then months, then years and months; nothing of a date that is not whole. */
export function ageOn(dateOfBirth: string | undefined, today: string): Words | undefined {
  const born = FULL.exec(dateOfBirth ?? '');
  const now = FULL.exec(today);
  if (dateOfBirth === undefined || born === null || now === null || dateOfBirth > today) return undefined;
  const [, year = 0, month = 0, day = 0] = born.map(Number);
  const [, toYear = 0, toMonth = 0, toDay = 0] = now.map(Number);
  const months = (toYear - year) * MONTHS + toMonth - month - Number(toDay < day);
  if (months === 0) return inDays(daysBetween(dateOfBirth, today));
  return months < 2 * MONTHS ? inMonths(months) : inYears(Math.floor(months / MONTHS), months % MONTHS);
}

const inDays = words(
  (days: number) => `${days} ngày tuổi`,
  (days: number) => (days === 1 ? '1 day old' : `${days} days old`),
);
const inMonths = words(
  (months: number) => `${months} tháng tuổi`,
  (months: number) => (months === 1 ? '1 month old' : `${months} months old`),
);
const inYears = words(
  (years: number, months: number) => (months === 0 ? `${years} tuổi` : `${years} tuổi ${months} tháng`),
  (years: number, months: number) => (months === 0 ? `${years} years old` : `${years} y ${months} m old`),
);
