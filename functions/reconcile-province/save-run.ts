import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { CodedError } from '../errors.ts';

/**
 * Writes the next version of a run. Of two processes on one run the slower stops here instead of putting back what
 * the faster wrote. @throws CodedError E9008
 */
export async function saveRun(store: Store, run: Run): Promise<Run> {
  if ((await store.runs.save(run)) === 'conflict') throw new CodedError('E9008');
  return run;
}

/** The run one write later. What is over when it is written anew (a hold that was released) is left out by `next`. */
export function nextOf(run: Run, changes: Partial<Run>): Run {
  return { ...run, ...changes, version: run.version + 1 };
}
