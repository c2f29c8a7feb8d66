import { daysBetween, earliestDay, type IsoDate, latestDay } from '../time/calendar.ts';
import type { ChildSheet } from './child-sheet.ts';

/**
 * Whether a child is born and under so many days old on a day. A date of birth without its day counts only where
 * every day it can mean says so.
 */
export function isNewborn(
  { dateOfBirth }: Pick<ChildSheet, 'dateOfBirth'>,
  on: IsoDate,
  { newbornUnderDays }: { newbornUnderDays: number },
): boolean {
  if (dateOfBirth === undefined) return false;
  return latestDay(dateOfBirth) <= on && daysBetween(earliestDay(dateOfBirth), on) < newbornUnderDays;
}
