/** A number of children to expect, and where it will lie nine times in ten. `expected` is not rounded. */
export interface Estimate {
  expected: number;
  low: number;
  high: number;
}

/** `seen` events in `days`, asked about the next `ahead` days; `share` of the events count (1 = all). */
export interface Sighting {
  seen: number;
  days: number;
  ahead: number;
  share: number;
}

const TAIL = 0.05;

/**
 * What a steady stream of single events brings next. The interval knows two things it cannot know: how fast the stream
 * really is, and what chance will do with it (the negative binomial that a Poisson stream predicts, Jeffreys' prior).
 * It does not know of a rate that changes, nor that the share itself is an estimate.
 */
export function predict({ seen, days, ahead, share }: Sighting): Estimate {
  const exposure = (ahead * share) / days;
  const stream = { size: seen + 0.5, chance: 1 / (1 + exposure) };
  return {
    expected: seen * exposure,
    low: quantile(TAIL, stream),
    high: quantile(1 - TAIL, stream),
  };
}

/** Failures before the `size`-th success, each a success by `chance`. */
interface NegativeBinomial {
  size: number;
  chance: number;
}

/** The smallest count at or below which the share `level` lies. In logarithms: a province's first terms are below 1e-308. */
function quantile(level: number, { size, chance }: NegativeBinomial): number {
  let count = 0;
  let logTerm = size * Math.log(chance);
  let below = Math.exp(logTerm);
  while (below < level) {
    logTerm += Math.log(((size + count) / (count + 1)) * (1 - chance));
    count += 1;
    below += Math.exp(logTerm);
  }
  return count;
}
