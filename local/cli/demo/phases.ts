import type { Progress } from '../../../functions/context.ts';

/** How long each part of the demo took. */
export interface Phase {
  name: string;
  seconds: number;
}

/** Runs a part of the demo, keeps its wall time and tells the observer. */
export type Timed = <T>(name: string, run: () => Promise<T>) => Promise<T>;

export function stopwatch(observe?: (progress: Progress) => void): { phases: Phase[]; timed: Timed } {
  const phases: Phase[] = [];
  const timed: Timed = async (name, run) => {
    const began = performance.now();
    observe?.({ step: name, done: 0 });
    const result = await run();
    phases.push({ name, seconds: (performance.now() - began) / 1000 });
    observe?.({ step: name, done: 1, total: 1 });
    return result;
  };
  return { phases, timed };
}
