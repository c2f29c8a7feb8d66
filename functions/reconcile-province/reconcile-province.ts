import type { CoverageFact } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { unitIndex } from '../../shared/units/unit-index.ts';
import { type FunctionContext, plainSteps, type Step } from '../context.ts';
import { beginRun } from './begin.ts';
import { readFeedRows } from './book-rows.ts';
import { checkRun, stampOf, type Verdict } from './check.ts';
import { type Assessed, findGaps } from './find-gaps.ts';
import { casesByChild, countCases, followUp } from './follow-up.ts';
import { planRun, type RunPlan } from './plan.ts';
import type { RunReport, RunState } from './report.ts';
import { repeatedReport, reportOf } from './report-of.ts';
import { sendDigests } from './send-digests.ts';

export interface ProvinceCommand {
  province: string;
  asOf: IsoDate;
  release: boolean;
}

/**
 * The night of one province: plan, find the gaps, check, publish, follow up, send, close. Every step may be killed
 * and started again; the run is known by what it reads, so doing it twice on an unchanged book changes nothing.
 * @throws CodedError E9002 when there is nothing to reconcile.
 */
export async function reconcileProvince(
  context: FunctionContext,
  command: ProvinceCommand,
  step: Step = plainSteps(context),
): Promise<RunReport> {
  const { store } = context;
  const plan = await step('plan', () => planRun(store, command.province, command.asOf));
  const run = await step('begin', () => beginRun(context, plan));
  if (isSettled(run, command)) return repeatedReport(run.report as RunReport);

  const outcomes = outcomesIn(store);
  const assessed = await step('find gaps', () => assessOnce(context, { plan, run, outcomes }));
  const found = { assessed, outcomes: await outcomes.of(assessed) };
  const verdict = await step('check', () => checkRun(store, run, found));
  const state = run.state === 'published' ? 'published' : stateAfter(verdict, command);
  const ending = { run, state, assessed, verdict };
  if (state !== 'published') return step('close', () => close(context, ending, 0));

  const published = await step('publish', () => publish(store, run, { assessed, verdict }));
  if (verdict.followUp === undefined)
    return step('close', () => close(context, { ...ending, run: published }, 0));
  await step('follow up', () => followUp(store, found.outcomes, stampOf(run)));
  const messages = await step('send digests', () => digests(context, plan, run));
  return step('close', () => close(context, { ...ending, run: published }, messages));
}

/** A run with a report is over, unless it was held and is now released. */
function isSettled({ report, state }: Run, { release }: ProvinceCommand): boolean {
  return report !== undefined && !(state === 'held' && release);
}

function stateAfter({ identity, followUp: follow }: Verdict, { release }: ProvinceCommand): RunState {
  if (!identity.holds) return 'refused';
  return follow?.breaker.held && !release ? 'held' : 'published';
}

/** The children of a run: those this process has just assessed, else read from beside the book. */
interface Outcomes {
  keep(assessed: Assessed, lines: readonly ChildOutcome[]): void;
  of(assessed: Assessed): Promise<readonly ChildOutcome[]>;
}

function outcomesIn(store: Store): Outcomes {
  const kept = new Map<Assessed, readonly ChildOutcome[]>();
  return {
    keep: (assessed, lines) => kept.set(assessed, lines),
    of: async (assessed) => kept.get(assessed) ?? store.outcome.readAll<ChildOutcome>(assessed.outcome),
  };
}

interface AssessInput {
  plan: RunPlan;
  run: Run;
  outcomes: Outcomes;
}

/** Finds the gaps unless an earlier start of this run has found them. */
async function assessOnce(context: FunctionContext, { plan, run, outcomes }: AssessInput): Promise<Assessed> {
  if (run.assessed !== undefined) return run.assessed as Assessed;
  const { assessed, outcomes: lines } = await findGaps(context, plan, run.inherited.memory);
  outcomes.keep(assessed, lines);
  const { outcome, identities } = assessed;
  await context.store.runs.put({ ...run, assessed, outcome, identities });
  return assessed;
}

async function publish(
  store: Store,
  run: Run,
  { assessed, verdict }: { assessed: Assessed; verdict: Verdict },
): Promise<Run> {
  const facts = await store.outcome.read<CoverageFact>(assessed.facts);
  await store.facts.put(run, facts);
  const { outcome, identities } = assessed;
  const flagged = verdict.followUp && { newlyFlagged: verdict.followUp.newlyFlagged };
  const published: Run = { ...run, state: 'published', assessed, outcome, identities, ...flagged };
  await store.runs.put(published);
  return published;
}

async function digests(context: FunctionContext, plan: RunPlan, run: Run): Promise<number> {
  const { store } = context;
  const units = unitIndex(await readFeedRows(store, plan, 'units'), plan.asOf);
  const cases = (await casesByChild(store, plan.province)).values();
  return sendDigests(context, { cases, run: stampOf(run), units });
}

interface Ending {
  run: Run;
  state: RunState;
  assessed: Assessed;
  verdict: Verdict;
}

/** Writes the report; from here on the run is over. */
async function close(context: FunctionContext, ending: Ending, messages: number): Promise<RunReport> {
  const { store, now } = context;
  const { run, state, assessed, verdict } = ending;
  const facts = await store.outcome.read<CoverageFact>(assessed.facts);
  const cases = countCases((await casesByChild(store, run.province)).values(), run);
  const report = reportOf({ run, state, assessed, facts, verdict, cases, messages });
  const { outcome, identities } = assessed;
  await store.runs.put({
    ...run,
    state,
    assessed,
    outcome,
    identities,
    report,
    finishedAt: now().toISOString(),
  });
  return report;
}
