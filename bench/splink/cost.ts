import type { EngineRun } from './engine.ts';

/** What one kind of cost came to over the runs. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Seconds and MB of an engine over its runs. */
export interface Cost {
  load: Spread;
  train: Spread;
  link: Spread;
  /** The three phases together. */
  total: Spread;
  /** The whole process, start and libraries included. */
  process: Spread;
  cpu: Spread;
  memory: Spread;
}

export function costOf(runs: readonly EngineRun[]): Cost {
  const over = (costOfRun: (run: EngineRun) => number): Spread => spreadOf(runs.map(costOfRun));
  return {
    load: over(({ seconds }) => seconds.load),
    train: over(({ seconds }) => seconds.train),
    link: over(({ seconds }) => seconds.link),
    total: over(({ seconds: { load, train, link } }) => load + train + link),
    process: over(({ processSeconds }) => processSeconds),
    cpu: over(({ cpuSeconds }) => cpuSeconds),
    memory: over(({ peakMemoryMb }) => peakMemoryMb),
  };
}

/** The median of an even number of values is the mean of the two in the middle; zeros of none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return { median: (low + high) / 2, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}
