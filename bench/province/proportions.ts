/** So many of so many. */
export interface Proportion {
  part: number;
  whole: number;
}

/** Shares, or differences of shares, between which a figure lies. */
export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/**
 * The 95 % score interval of a share (Wilson 1927), which stays inside 0–1 and holds for few cases and for shares next to
 * 0 or 1. Of nothing, anything from 0 to 1.
 */
export function wilson({ part, whole }: Proportion): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const middle = share + (Z * Z) / (2 * whole);
  const scale = 1 + (Z * Z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
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
