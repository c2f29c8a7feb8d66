import type { StoreObserver } from '../../shared/store/meter.ts';

/** On which side of a call a process dies. */
export type Moment = 'before' | 'after';

/** Counts the calls of a process. */
export function countingCalls(): { observer: StoreObserver; calls: () => number } {
  let seen = 0;
  return { observer: { before: () => void seen++ }, calls: () => seen };
}

/** Lets the first calls through, dies at one of them, and stays dead: later calls have no effect either. */
export function deadFrom(call: number, moment: Moment): StoreObserver {
  let seen = 0;
  let dead = false;
  return {
    before: () => {
      seen += 1;
      if (dead || (moment === 'before' && seen >= call)) {
        dead = true;
        throw new Error('killed');
      }
    },
    after: () => {
      if (moment === 'after' && seen >= call) dead = true;
      if (dead) throw new Error('killed');
    },
  };
}
