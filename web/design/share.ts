import { scoreInterval } from '../../shared/coverage/score-interval.ts';
import type { Direction } from './sorting.ts';

/** A part of a whole, from 0 to 1; none of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Below so many children one more or less moves a share by more than a percent. */
export const FEW_CHILDREN = 100;

export const isFew = (children: number): boolean => children > 0 && children < FEW_CHILDREN;

/** A part of a whole that may be larger once open questions are answered. */
export interface Counted {
  part: number;
  whole: number;
  open?: number;
}

/** Between which ends a share lies for chance, and for what is open: the lower end as if nobody of those were in the part, the upper as if all. */
export function endsOf({ part, whole, open = 0 }: Counted): { low: number; high: number } | undefined {
  const [least, most] = [scoreInterval(part, whole), scoreInterval(part + open, whole)];
  return least && most && { low: least.low, high: most.high };
}

/**
 * The share a unit is ordered by: from the lowest on by the upper end, from the highest on by the lower, so that a few children rarely
 * put a unit first. None of nothing.
 */
export function standingOf(counted: Counted, direction: Direction): number {
  return endsOf(counted)?.[direction === 'asc' ? 'high' : 'low'] ?? 0;
}
