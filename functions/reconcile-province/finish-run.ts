import type { CoverageFact } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { DEADLINE_RULES } from '../../shared/follow-up/deadlines.ts';
import type { DigestWatch } from '../../shared/follow-up/digest.ts';
import { digestWatch } from '../../shared/follow-up/digest-watch.ts';
import type { PlanningRun } from '../../shared/follow-up/plan-cases.ts';
import type { Tombstone } from '../../shared/register/identities.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { VIETNAMESE_CALENDAR } from '../../shared/time/working-days.ts';
import type { FunctionContext } from '../context.ts';
import { unitsOfRun } from '../rows.ts';
import { casesOfRun } from './cases-of-run.ts';
import { stampOf, type Verdict } from './check.ts';
import type { Assessed } from './find-gaps.ts';
import { countCases, followUp } from './follow-up.ts';
import { outcomesOfRun } from './outcomes-of-run.ts';
import type { RunReport, RunState } from './report.ts';
import { reportOf } from './report-of.ts';
import { nextOf, saveRun } from './save-run.ts';
import { deliverWaiting, writeDigests } from './send-digests.ts';

/** Brings the cases in line with what a published run found. A run over a past date leaves them alone. */
export async function followUpRun({ store }: FunctionContext, run: Run): Promise<void> {
  const assessed = run.assessed as Assessed;
  const outcomes = await outcomesOfRun(store, assessed.outcome);
  await followUp(casesOfRun(store, run.province), outcomes, await planningRun(store, run));
}

async function planningRun(store: Store, run: Run): Promise<PlanningRun> {
  const buried = (run.assessed as Assessed).tombstones;
  const tombstones = buried === undefined ? [] : await store.outcome.read<Tombstone>(buried);
  return { ...stampOf(run), mergedInto: new Map(tombstones.map(({ childId, into }) => [childId, into])) };
}

/**
 * Finishes a run that was published and killed before it had told the communes. The night after would otherwise
 * take its cases for old news.
 */
export async function finishKilled(context: FunctionContext, run: Run): Promise<void> {
  if (verdictOf(run).followUp !== undefined) {
    await followUpRun(context, run);
    await sendDigests(context, run);
  }
  await close(context, run, 'published');
}

/** Of runs of before it was kept what made them be published. */
function verdictOf({ verdict, newlyFlagged }: Run): Verdict {
  if (verdict !== undefined) return verdict as Verdict;
  const identity = { holds: true, differences: [] };
  return { identity, ...(newlyFlagged !== undefined && { followUp: { newlyFlagged } }) };
}

/** Writes a message to each commune with something new, and delivers what waits. */
export async function sendDigests(context: FunctionContext, run: Run): Promise<void> {
  const { store } = context;
  const outcomes = await outcomesOfRun(store, (run.assessed as Assessed).outcome);
  const every = (await casesOfRun(store, run.province).byChild()).values();
  const units = await unitsOfRun(store, run);
  await writeDigests(context, { cases: every, run: stampOf(run), units, watch: watchOf(run, outcomes) });
  await deliverWaiting(context, run.province, run.runId);
}

function watchOf({ asOf, province, inherited }: Run, outcomes: readonly ChildOutcome[]): DigestWatch {
  const { followedUpTo: previous } = inherited;
  const clock = { calendar: VIETNAMESE_CALENDAR, rules: DEADLINE_RULES };
  return digestWatch({ outcomes, asOf, province, ...clock, ...(previous !== undefined && { previous }) });
}

/** Writes the report; from here on the run is over, or held until somebody releases it. */
export async function close({ store, now }: FunctionContext, run: Run, state: RunState): Promise<RunReport> {
  const report = await reportOn(store, run, state);
  await saveRun(store, nextOf(run, { state, report, finishedAt: now().toISOString() }));
  return report;
}

async function reportOn(store: Store, run: Run, state: RunState): Promise<RunReport> {
  const assessed = run.assessed as Assessed;
  const facts = await store.outcome.read<CoverageFact>(assessed.facts);
  const cases = countCases((await casesOfRun(store, run.province).byChild()).values(), run);
  const messages = (await store.messages.ofRun(run.province, run.runId)).length;
  return reportOf({ run, state, assessed, facts, verdict: verdictOf(run), cases, messages });
}
