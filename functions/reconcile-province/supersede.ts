import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { FunctionContext } from '../context.ts';
import type { RunPlan } from './plan.ts';
import { nextOf, saveRun } from './save-run.ts';

/**
 * Says of the runs that a planned one takes the place of that nothing becomes of them: begun for the same day on other visiting
 * cards and on nothing newer, and not over. Called before the new run is begun, so that a process killed in between does it again.
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
  if (run.state !== 'started' || run.inputs.visitors === plan.inputs.visitors) return false;
  return Object.entries(run.inputs).every(([name, version]) => version <= (plan.inputs[name] ?? 0));
}
