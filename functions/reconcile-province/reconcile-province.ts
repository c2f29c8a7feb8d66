import type { CoverageFact } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { type FunctionContext, plainSteps, type Step } from '../context.ts';
import { CodedError } from '../errors.ts';
import { beginRun } from './begin.ts';
import { casesOfRun } from './cases-of-run.ts';
import { checkRun, type Verdict } from './check.ts';
import { type Assessed, findGaps } from './find-gaps.ts';
import { close, finishKilled, finishPublished } from './finish-run.ts';
import { planRun, type RunPlan } from './plan.ts';
import type { RunReport, RunState } from './report.ts';
import { repeatedReport } from './report-of.ts';
import { nextOf, saveRun } from './save-run.ts';
import { deliverWaiting } from './send-digests.ts';

export interface ProvinceCommand {
  province: string;
  asOf: IsoDate;
  release: boolean;
  /** The run that is meant; whatever the book makes of it by now where nothing is said. */
  runId?: string;
}

/**
 * The night of one province: plan, find the gaps, check, publish, follow up, send, close. Every step may be killed
 * and started again; the run is known by what it reads, so doing it twice on an unchanged book changes nothing.
 * @throws CodedError E9002 when there is nothing to reconcile, E9008 when another process does it at this moment, E9021
 * when the book has changed since the run was asked for, E9010 and E9029 as {@link beginRun}.
 */
export async function reconcileProvince(
  context: FunctionContext,
  command: ProvinceCommand,
  step: Step = plainSteps(context),
): Promise<RunReport> {
  const { store } = context;
  const plan = await step('plan', () => planRun(store, command.province, command.asOf));
  if (command.runId !== undefined && command.runId !== plan.runId) throw new CodedError('E9021');
  await step('finish the run before', () => finishRunBefore(context, plan, step));
  const begun = await step('begin', () => beginRun(context, plan));
  if (isSettled(begun, command)) return repeat(context, begun);

  const found = await step('find gaps', () => assessOnce(context, plan, begun));
  const cases = casesOfRun(store, command.province);
  const verdict = await step('check', () => checkRun(store, found.run, { ...found, cases }));
  const state = stateAfter(found.run, verdict, command);
  const ending = { run: found.run, assessed: found.assessed, verdict, cases };
  if (state !== 'published') return step('close', () => close(context, ending, state));

  const run = await step('publish', () => publish(store, found.run, { assessed: found.assessed, verdict }));
  return finishPublished(context, { ending: { ...ending, run }, outcomes: found.outcomes }, step);
}

async function finishRunBefore(
  context: FunctionContext,
  { province, runId }: RunPlan,
  step: Step,
): Promise<void> {
  const before = await context.store.runs.latestPublished(province);
  if (before === undefined || before.runId === runId || before.finishedAt !== undefined) return;
  await finishKilled(context, before, step);
}

/** A run with a report is over, unless it was held and is now released. */
function isSettled({ finishedAt, state }: Run, { release }: ProvinceCommand): boolean {
  return finishedAt !== undefined && !(state === 'held' && release);
}

/** Nothing is done again, but what could not be delivered then may go through now. */
async function repeat(context: FunctionContext, run: Run): Promise<RunReport> {
  await deliverWaiting(context, run.province, run.runId);
  return repeatedReport(run.report as RunReport);
}

/** What was let out once stays out: a run killed after it was published is not held for what it has half done. */
function stateAfter(run: Run, { identity, followUp }: Verdict, { release }: ProvinceCommand): RunState {
  if (run.state === 'published') return 'published';
  if (!identity.holds) return 'refused';
  return followUp?.breaker?.held && !release ? 'held' : 'published';
}

interface FoundGaps {
  run: Run;
  assessed: Assessed;
  outcomes: readonly ChildOutcome[];
}

/** Finds the gaps unless an earlier start of this run has found them. */
async function assessOnce(context: FunctionContext, plan: RunPlan, run: Run): Promise<FoundGaps> {
  const { store } = context;
  if (run.assessed !== undefined) {
    const assessed = run.assessed as Assessed;
    return { run, assessed, outcomes: await store.outcome.readAll<ChildOutcome>(assessed.outcome) };
  }
  const { assessed, outcomes } = await findGaps(context, plan, run.inherited.memory);
  const { outcome, identities } = assessed;
  return { run: await saveRun(store, nextOf(run, { assessed, outcome, identities })), assessed, outcomes };
}

/** The facts first, then the word that they hold. */
async function publish(
  store: Store,
  run: Run,
  { assessed, verdict }: { assessed: Assessed; verdict: Verdict },
): Promise<Run> {
  if (run.state === 'published') return run;
  await store.facts.put(run, await store.outcome.read<CoverageFact>(assessed.facts));
  const { report: _held, finishedAt: _then, ...open } = run;
  const flagged = verdict.followUp && { newlyFlagged: verdict.followUp.newlyFlagged };
  return saveRun(store, nextOf(open, { state: 'published', ...flagged }));
}
