import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { FunctionContext } from '../context.ts';
import type { RunPlan } from './plan.ts';
import { nextOf, saveRun } from './save-run.ts';

/**
 * Says of the runs that a planned one takes the place of that nothing becomes of them: begun on the same book for the same day, not
 * over, on other visiting cards. Called before the new run is begun, so that a process killed in between finds both again.
 */
export async function supersedeEarlier({ store, now }: FunctionContext, plan: RunPlan): Promise<void> {
  if (plan.visitors === undefined) return;
  for (const run of await runsOfDay(store, plan)) {
    if (isReplacedBy(run, plan))
      await saveRun(store, nextOf(run, { state: 'superseded', finishedAt: now().toISOString() }));
  }
}

/** The index may be a second behind: each run is looked at itself. */
async function runsOfDay(store: Store, { province, asOf }: RunPlan): Promise<Run[]> {
  const listed = (await store.runs.list(province, { limit: RUNS_LOOKED_AT })).filter(
    (run) => run.asOf === asOf,
  );
  const found = await Promise.all(listed.map(({ runId }) => store.runs.find(province, runId)));
  return found.filter((run) => run !== undefined);
}

/** Of a day there are two runs, or a few more where somebody ordered one. */
const RUNS_LOOKED_AT = 8;

function isReplacedBy(run: Run, plan: RunPlan): boolean {
  if (run.runId === plan.runId || run.state !== 'started') return false;
  const inputs = new Set([...Object.keys(run.inputs), ...Object.keys(plan.inputs)]);
  inputs.delete('visitors');
  return [...inputs].every((name) => run.inputs[name as keyof Run['inputs']] === plan.inputs[name]);
}
