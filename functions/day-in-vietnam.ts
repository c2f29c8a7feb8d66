import type { IsoDate } from '../shared/time/calendar.ts';

/** The calendar day in Vietnam, which has had UTC+7 and no summer time since 1975. */
export function dayInVietnam(instant: Date): IsoDate {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
