import type { CoverageFact } from '../../shared/coverage/facts.ts';
import { canonicalJson } from '../../shared/store/canonical.ts';
import type { Run } from '../../shared/store/run.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { beginRun } from './begin.ts';
import { casesOfRun } from './cases-of-run.ts';
import { checkRun, type Verdict } from './check.ts';
import type { Phase, PhaseResults, ProvinceCommand } from './command.ts';
import { type Assessed, findGaps } from './find-gaps.ts';
import { close, finishKilled, followUpRun, sendDigests } from './finish-run.ts';
import { holdOutcomes, letGoOutcomes, outcomesOfRun } from './outcomes-of-run.ts';
import { planRun, type RunPlan } from './plan.ts';
import type { RunReport, RunState } from './report.ts';
import { repeatedReport } from './report-of.ts';
import { nextOf, saveRun } from './save-run.ts';
import { deliverWaiting } from './send-digests.ts';

/** Does a phase. Each may be killed and done again: a run is known by what it reads, and keeps what it found. */
type PhaseOf<P extends Phase> = (
  context: FunctionContext,
  command: ProvinceCommand,
) => Promise<PhaseResults[P]>;

/** The night of one province, phase by phase. */
export const PHASE_OF: { readonly [P in Phase]: PhaseOf<P> } = {
  'find gaps': findGapsOfBook,
  check,
  publish,
  'follow up': async (context, command) => {
    await followUpRun(context, await runOf(context, command));
    return {};
  },
  'send digests': async (context, command) => {
    await sendDigests(context, await runOf(context, command));
    return {};
  },
  close: closeRun,
};

/**
 * Plans the run on the book as it stands and finds the gaps, unless an earlier start of it has. What an earlier run was
 * killed over is finished first.
 * @throws CodedError E9002 when there is nothing to reconcile, E9008 when another process does it at this moment, E9021
 * when the book has changed since the run was asked for, E9010 and E9029 as {@link beginRun}.
 */
async function findGapsOfBook(
  context: FunctionContext,
  command: ProvinceCommand,
): Promise<PhaseResults['find gaps']> {
  const { store } = context;
  letGoOutcomes(store);
  const plan = await planRun(store, command.province, command.asOf);
  const { runId } = plan;
  if (command.runId !== undefined && command.runId !== runId) throw new CodedError('E9021');
  await finishRunBefore(context, plan);
  const run = await beginRun(context, plan);
  if (isSettled(run, command)) return { runId, repeated: await repeat(context, run) };
  if (run.assessed === undefined) await assess(context, plan, run);
  return { runId };
}

async function finishRunBefore(context: FunctionContext, { province, runId }: RunPlan): Promise<void> {
  const before = await context.store.runs.latestPublished(province);
  if (before === undefined || before.runId === runId || before.finishedAt !== undefined) return;
  await finishKilled(context, before);
}

/** A run with a report is over, unless it was held and is now released. */
function isSettled({ finishedAt, state }: Run, { release }: ProvinceCommand): boolean {
  return finishedAt !== undefined && !(state === 'held' && release);
}

/** Nothing is done again, but what could not be delivered then may go through now. */
async function repeat(context: FunctionContext, run: Run): Promise<RunReport> {
  if (run.state === 'superseded') throw new CodedError('E9008');
  await deliverWaiting(context, run.province, run.runId);
  return repeatedReport(run.report as RunReport);
}

async function assess(context: FunctionContext, plan: RunPlan, run: Run): Promise<void> {
  const { store } = context;
  const { assessed, outcomes } = await findGaps(context, plan, run.inherited.memory);
  const { outcome, identities } = assessed;
  await saveRun(store, nextOf(run, { assessed, outcome, identities }));
  holdOutcomes(store, outcome, outcomes);
}

/** Holds the run against the accounting identity and the circuit breaker, and keeps what came of it. */
async function check(context: FunctionContext, command: ProvinceCommand): Promise<PhaseResults['check']> {
  const { store } = context;
  const run = await runOf(context, command);
  const verdict = await verdictOn(context, run);
  if (canonicalJson(run.verdict) !== canonicalJson(verdict)) await saveRun(store, nextOf(run, { verdict }));
  return { state: stateAfter(run, verdict, command), followsUp: verdict.followUp !== undefined };
}

async function verdictOn({ store }: FunctionContext, run: Run): Promise<Verdict> {
  const assessed = run.assessed as Assessed;
  const outcomes = await outcomesOfRun(store, assessed.outcome);
  return checkRun(store, run, { assessed, outcomes, cases: casesOfRun(store, run.province) });
}

/** What was let out once stays out: a run killed after it was published is not held for what it has half done. */
function stateAfter(
  run: Run,
  { identity, followUp }: Verdict,
  { release }: Pick<ProvinceCommand, 'release'>,
): RunState {
  if (run.state === 'published') return 'published';
  if (!identity.holds) return 'refused';
  return followUp?.breaker?.held && !release ? 'held' : 'published';
}

/** The facts first, then the word that they hold. */
async function publish(context: FunctionContext, command: ProvinceCommand): Promise<PhaseResults['publish']> {
  const { store } = context;
  const run = await runOf(context, command);
  if (run.state === 'published') return {};
  const { facts } = run.assessed as Assessed;
  await store.facts.put(run, await store.outcome.read<CoverageFact>(facts));
  const { report: _held, finishedAt: _then, waiting: _over, ...open } = run;
  const { followUp } = run.verdict as Verdict;
  const flagged = followUp && { newlyFlagged: followUp.newlyFlagged };
  await saveRun(store, nextOf(open, { state: 'published', ...flagged }));
  return {};
}

async function closeRun(context: FunctionContext, command: ProvinceCommand): Promise<PhaseResults['close']> {
  const run = await runOf(context, command);
  letGoOutcomes(context.store);
  const state = stateAfter(run, run.verdict as Verdict, command);
  if (run.finishedAt !== undefined && run.state === state) return { report: run.report as RunReport };
  const report = await close(context, run, state);
  return { report };
}

async function runOf({ store }: FunctionContext, { province, runId = '' }: ProvinceCommand): Promise<Run> {
  const run = await store.runs.find(province, runId);
  if (run === undefined) throw new Error('a phase was asked for of a run that was not begun');
  // Another execution has begun the run that takes its place, and finishes that.
  if (run.state === 'superseded') throw new CodedError('E9008');
  return run;
}
