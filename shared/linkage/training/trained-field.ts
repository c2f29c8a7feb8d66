import type { FieldDescription } from '../model.ts';
import type { Learnt } from './mean-of-sessions.ts';

/** Shares of the levels of a field among pairs drawn by chance, of which a share are matches. */
export interface DrawnByChance {
  shares: Float64Array | undefined;
  matches: number;
}

/** The field with m and u as they were learnt; levels and words stay. */
export function trainedField(
  field: FieldDescription,
  learnt: Learnt,
  drawn: DrawnByChance,
): FieldDescription {
  const u = notBelowSeen(withoutMatches(drawn, field, learnt), field, learnt.told);
  return {
    ...field,
    levels: field.levels.map((level, at) => ({
      ...level,
      m: rounded(learnt.m[at] ?? level.m),
      u: rounded(u[at] ?? level.u),
    })),
  };
}

/** The few matches among pairs drawn by chance are most of those that agree on a number; their part is taken off. */
function withoutMatches(
  { shares, matches }: DrawnByChance,
  { levels }: FieldDescription,
  { m, told }: Learnt,
): number[] {
  const drawn = levels.map(({ u }, at) => shares?.[at] ?? u);
  if (told <= 0) return drawn;
  return drawn.map((share, at) => Math.max(0, share - matches * (m[at] ?? share)) / (1 - matches));
}

/**
 * A level that matches have not been seen on is not told from chance by a longer sample of chance; where few matches told
 * of the field, or none, chance is at least what is described. The level that most of chance is on gives what that takes.
 */
function notBelowSeen(u: readonly number[], { levels }: FieldDescription, told: number): number[] {
  const least = 0.5 / Math.max(1, told);
  const shares = u.map((share, at) => Math.max(Math.min(least, levels[at]?.u ?? share), share));
  const excess = shares.reduce((sum, share) => sum + share, -1);
  const most = shares.indexOf(Math.max(...shares));
  return shares.map((share, at) => (at === most ? share - excess : share));
}

/** Six digits: what more there is, another year's data change. */
export function rounded(share: number): number {
  return Number(share.toPrecision(6));
}
