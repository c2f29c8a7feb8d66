import type { IsoDate } from './calendar.ts';

/** Vietnam has had UTC+7 and no summer time since 1975. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The calendar day in Vietnam. */
export function dayInVietnam(instant: Date): IsoDate {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}
