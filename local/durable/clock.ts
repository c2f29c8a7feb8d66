import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds `setTimeout` can wait at most. */
const LONGEST_PAUSE = 2 ** 31 - 1;

/** Resolves after `ms` milliseconds; resolves or rejects, at once, when the signal is given. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Sleeps in real time. */
export const realSleep: Sleep = async (ms, signal) => {
  for (let left = ms; left > 0; left -= LONGEST_PAUSE) {
    await pause(Math.min(left, LONGEST_PAUSE), undefined, { signal });
  }
};

/** Lets many wait for the next time something happens. */
export class Bell {
  #next = Promise.withResolvers<void>();

  /** Resolves when it rings next. */
  heard(): Promise<void> {
    return this.#next.promise;
  }

  ring(): void {
    this.#next.resolve();
    this.#next = Promise.withResolvers<void>();
  }
}
