import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run, RunInheritance } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { liesBeforeBirths } from './births-on.ts';
import type { RunPlan } from './plan.ts';
import { supersedeEarlier } from './supersede.ts';

/** Nights whose newly flagged children make up what is usual. */
const NIGHTS_REMEMBERED = 14;

/**
 * The run of the plan: the one begun before, or a new one. What it inherits and its instant are decided here once
 * and kept, so that a run started again inherits nothing from its own first half.
 * @throws CodedError E9002 when the book holds nothing to reconcile, E9010 when it holds no cards, E9029 when the day lies before
 * the births it holds.
 */
export async function beginRun(context: FunctionContext, plan: RunPlan): Promise<Run> {
  const { store, now } = context;
  if (plan.manifests.births === undefined && plan.manifests.residents === undefined)
    throw new CodedError('E9002');
  if (plan.manifests.cards === undefined) throw new CodedError('E9010');
  if (liesBeforeBirths(plan)) throw new CodedError('E9029', dateInPrint(plan.asOf));
  const begun = await store.runs.find(plan.province, plan.runId);
  if (begun) return begun;
  await supersedeEarlier(context, plan);
  const run: Run = {
    province: plan.province,
    runId: plan.runId,
    version: 1,
    asOf: plan.asOf,
    state: 'started',
    inputs: plan.inputs,
    inherited: await inheritance(store, plan.province),
    outcome: [],
    identities: [],
    startedAt: now().toISOString(),
  };
  // Of two that begin at once one is first; the other goes on with the first one's run.
  if ((await store.runs.save(run)) === 'saved') return run;
  return (await store.runs.find(plan.province, plan.runId)) ?? run;
}

async function inheritance(store: Store, province: string): Promise<RunInheritance> {
  const last = await store.runs.latestPublished(province);
  if (last === undefined) return { memory: [], recentFlags: [] };
  const followed = followedUpBy(last);
  return {
    memory: last.identities,
    recentFlags: flagsAfter(last).slice(0, NIGHTS_REMEMBERED),
    ...(followed !== undefined && { followedUpTo: followed }),
  };
}

/** The latest reference date that cases were followed up on, this run included. */
export function followedUpBy({ newlyFlagged, asOf, inherited }: Run): IsoDate | undefined {
  return newlyFlagged === undefined ? inherited.followedUpTo : asOf;
}

/** The first run flags the whole gap at once, which no later night should be measured by. */
function flagsAfter({ newlyFlagged, inherited }: Run): number[] {
  const { recentFlags, followedUpTo } = inherited;
  return newlyFlagged === undefined || followedUpTo === undefined
    ? recentFlags
    : [newlyFlagged, ...recentFlags];
}
