/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/** Shares between which a figure lies. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The 95 % score interval of a share (Wilson 1927): how far the rate of so few children moves by chance alone. It says
 * nothing about errors of the data. `undefined` of no children.
 */
export function scoreInterval(part: number, whole: number): Interval | undefined {
  if (whole === 0) return undefined;
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const middle = share + (Z * Z) / (2 * whole);
  const scale = 1 + (Z * Z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
