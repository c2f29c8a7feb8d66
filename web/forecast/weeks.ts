import { addDays, daysBetween, type IsoDate } from '../../shared/time/calendar.ts';

interface DatedCount {
  on: IsoDate;
  children: number;
}

/** Children of one stretch of days. */
export interface Stretch {
  from: IsoDate;
  to: IsoDate;
  children: number;
}

const WEEK = 7;

/** The children of each seven days of a window, those without any included; the last stretch may be shorter. */
export function byWeek(
  counts: readonly DatedCount[],
  { from, to }: { from: IsoDate; to: IsoDate },
): Stretch[] {
  const weeks = Math.ceil((daysBetween(from, to) + 1) / WEEK);
  return Array.from({ length: weeks }, (_, at) => {
    const first = addDays(from, at * WEEK);
    const last = addDays(first, WEEK - 1);
    const within = counts.filter(({ on }) => first <= on && on <= last);
    return { from: first, to: last < to ? last : to, children: sumOf(within) };
  });
}

/** Each day that has a child. */
export const byDay = (counts: readonly DatedCount[]): Stretch[] =>
  counts.map(({ on, children }) => ({ from: on, to: on, children }));

export const sumOf = (counts: readonly Pick<DatedCount, 'children'>[]): number =>
  counts.reduce((sum, { children }) => sum + children, 0);
