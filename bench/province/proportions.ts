import { type Interval, scoreInterval } from '../../shared/coverage/score-interval.ts';

/** So many of so many. */
export interface Proportion {
  part: number;
  whole: number;
}

/** The 95 % score interval of a share, which stays inside 0–1; of nothing, anything from 0 to 1. */
export function wilson({ part, whole }: Proportion): Interval {
  return scoreInterval(part, whole) ?? { low: 0, high: 1 };
}

/** The 95 % interval of a difference of two shares, from their score intervals (Newcombe 1998, method 10). */
export function differenceInterval(one: Proportion, other: Proportion): Interval {
  const [p, q] = [one.part / one.whole, other.part / other.whole];
  const [of, against] = [wilson(one), wilson(other)];
  return {
    low: p - q - Math.hypot(p - of.low, against.high - q),
    high: p - q + Math.hypot(of.high - p, q - against.low),
  };
}
