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
import type { FunctionContext, Step } from '../context.ts';
import { unitsOfRun } from '../rows.ts';
import { type CasesOfRun, casesOfRun } from './cases-of-run.ts';
import { stampOf, type Verdict } from './check.ts';
import type { Assessed } from './find-gaps.ts';
import { countCases, followUp } from './follow-up.ts';
import type { RunReport, RunState } from './report.ts';
import { reportOf } from './report-of.ts';
import { nextOf, saveRun } from './save-run.ts';
import { deliverWaiting, writeDigests } from './send-digests.ts';

/** A run that was assessed, and what came of the check. */
export interface Ending {
  run: Run;
  assessed: Assessed;
  verdict: Verdict;
  cases: CasesOfRun;
}

/** What is left of a published run: cases, digests, report. Each step is safe to do again. */
export async function finishPublished(
  context: FunctionContext,
  { ending, outcomes }: { ending: Ending; outcomes: readonly ChildOutcome[] },
  step: Step,
): Promise<RunReport> {
  const { verdict, cases } = ending;
  if (verdict.followUp === undefined) return step('close', () => close(context, ending, 'published'));
  await step('follow up', async () => followUp(cases, outcomes, await planningRun(context.store, ending)));
  await step('send digests', () => sendDigests(context, ending, outcomes));
  return step('close', () => close(context, ending, 'published'));
}

async function planningRun(store: Store, { run, assessed }: Ending): Promise<PlanningRun> {
  const buried = assessed.tombstones;
  const tombstones = buried === undefined ? [] : await store.outcome.read<Tombstone>(buried);
  return { ...stampOf(run), mergedInto: new Map(tombstones.map(({ childId, into }) => [childId, into])) };
}

/**
 * Finishes a run that was published and killed before it had told the communes. The night after would otherwise
 * take its cases for old news.
 */
export async function finishKilled(context: FunctionContext, run: Run, step: Step): Promise<void> {
  const assessed = run.assessed as Assessed;
  const outcomes = await context.store.outcome.readAll<ChildOutcome>(assessed.outcome);
  const identity = { holds: true, differences: [] };
  const followUpOf = run.newlyFlagged === undefined ? {} : { followUp: { newlyFlagged: run.newlyFlagged } };
  const cases = casesOfRun(context.store, run.province);
  const ending = { run, assessed, verdict: { identity, ...followUpOf }, cases };
  await finishPublished(context, { ending, outcomes }, step);
}

async function sendDigests(
  context: FunctionContext,
  { run, cases }: Ending,
  outcomes: readonly ChildOutcome[],
): Promise<void> {
  const every = (await cases.byChild()).values();
  const units = await unitsOfRun(context.store, run);
  await writeDigests(context, { cases: every, run: stampOf(run), units, watch: watchOf(run, outcomes) });
  await deliverWaiting(context, run.province, run.runId);
}

function watchOf({ asOf, province, inherited }: Run, outcomes: readonly ChildOutcome[]): DigestWatch {
  const { followedUpTo: previous } = inherited;
  const clock = { calendar: VIETNAMESE_CALENDAR, rules: DEADLINE_RULES };
  return digestWatch({ outcomes, asOf, province, ...clock, ...(previous !== undefined && { previous }) });
}

/** Writes the report; from here on the run is over, or held until somebody releases it. */
export async function close(
  { store, now }: FunctionContext,
  ending: Ending,
  state: RunState,
): Promise<RunReport> {
  const report = await reportOn(store, ending, state);
  await saveRun(store, nextOf(ending.run, { state, report, finishedAt: now().toISOString() }));
  return report;
}

async function reportOn(
  store: Store,
  { run, assessed, verdict, cases }: Ending,
  state: RunState,
): Promise<RunReport> {
  const facts = await store.outcome.read<CoverageFact>(assessed.facts);
  const counts = countCases((await cases.byChild()).values(), run);
  const messages = (await store.messages.ofRun(run.province, run.runId)).length;
  return reportOf({ run, state, assessed, facts, verdict, cases: counts, messages });
}
