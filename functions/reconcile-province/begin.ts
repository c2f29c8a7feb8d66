import type { Store } from '../../shared/store/open-store.ts';
import type { Run, RunInheritance } from '../../shared/store/run.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import type { RunPlan } from './plan.ts';

/** Nights whose newly flagged children make up what is usual. */
const NIGHTS_REMEMBERED = 14;

/**
 * The run of the plan: the one begun before, or a new one. What it inherits and its instant are decided here once
 * and kept, so that a run started again inherits nothing from its own first half.
 * @throws CodedError E9002 when the book holds nothing to reconcile.
 */
export async function beginRun({ store, now }: FunctionContext, plan: RunPlan): Promise<Run> {
  if (plan.manifests.births === undefined && plan.manifests.residents === undefined)
    throw new CodedError('E9002');
  const begun = await store.runs.find(plan.province, plan.runId);
  if (begun) return begun;
  const run: Run = {
    province: plan.province,
    runId: plan.runId,
    asOf: plan.asOf,
    state: 'started',
    inputs: plan.inputs,
    inherited: await inheritance(store, plan.province),
    outcome: [],
    identities: [],
    startedAt: now().toISOString(),
  };
  await store.runs.put(run);
  return run;
}

async function inheritance(store: Store, province: string): Promise<RunInheritance> {
  const last = await store.runs.latestPublished(province);
  if (last === undefined) return { memory: [], recentFlags: [] };
  const { followedUpTo, recentFlags } = last.inherited;
  const followed = last.newlyFlagged === undefined ? followedUpTo : last.asOf;
  const flags = last.newlyFlagged === undefined ? recentFlags : [last.newlyFlagged, ...recentFlags];
  return {
    memory: last.identities,
    recentFlags: flags.slice(0, NIGHTS_REMEMBERED),
    ...(followed !== undefined && { followedUpTo: followed }),
  };
}
