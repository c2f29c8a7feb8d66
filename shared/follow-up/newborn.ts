import { daysBetween, earliestDay, type IsoDate } from '../time/calendar.ts';
import type { ChildSheet } from './child-sheet.ts';

/**
 * Whether a child is born and under so many days old on a day. A date of birth without its day counts by the earliest
 * it can mean, so that no child of an older month is taken for a newborn.
 */
export function isNewborn(
  { dateOfBirth }: Pick<ChildSheet, 'dateOfBirth'>,
  on: IsoDate,
  { newbornUnderDays }: { newbornUnderDays: number },
): boolean {
  if (dateOfBirth === undefined) return false;
  const age = daysBetween(earliestDay(dateOfBirth), on);
  return age >= 0 && age < newbornUnderDays;
}
