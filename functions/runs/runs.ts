import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { RunPosition } from '../../shared/store/registry/runs.ts';
import { isOpen, type WorkEntry, type WorkProblem } from '../../shared/store/registry/works.ts';
import type { Run, RunState } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { beginRun } from '../reconcile-province/begin.ts';
import { planRun } from '../reconcile-province/plan.ts';
import type { RunReport } from '../reconcile-province/report.ts';
import { isLost, LOST } from '../work/lost.ts';
import { orderWork } from '../work/order-work.ts';
import { isBeingReleased } from '../work/work.ts';

/**
 * `held`: the circuit breaker holds it, nothing was published. `refused`: its figures do not add up. `failed`: it stopped
 * on its way and may be started again. `superseded`: another run of the same night took its place, once cards of other
 * provinces were found.
 */
export const RUN_VIEW_STATES = ['running', 'held', 'refused', 'published', 'superseded', 'failed'] as const;

type Sums = Pick<RunReport, 'inScope' | 'covered' | 'uncovered' | 'unsure' | 'coverageRate' | 'interval'>;

/** A run as somebody follows it; figures only. */
export interface RunView {
  runId: string;
  asOf: IsoDate;
  state: (typeof RUN_VIEW_STATES)[number];
  step?: string;
  problem?: WorkProblem;
  startedAt: string;
  finishedAt?: string;
  /** How long it was worked on, the last time. */
  seconds?: number;
  /** Version of each feed it read, and how many decisions of reviewers. */
  inputs: Run['inputs'];
  sums?: Sums;
  identity?: RunReport['identity'];
  breaker?: RunReport['breaker'];
  cases?: RunReport['cases'];
  messages?: number;
}

/** Keeps in the access log what is about to be ordered: what cannot be recorded is not done. */
type RecordAhead = (run: Run) => Promise<void>;

/**
 * Has the province reconciled for a day, today where none is given, and returns the run at once. One that is over is
 * only repeated, which sends what could not be sent. @throws CodedError E9002, E9009, E9010, E9022, E9029
 */
export async function orderRun(
  context: FunctionContext,
  { province, asOf = dayInVietnam(context.now()) }: { province: UnitCode; asOf?: IsoDate | undefined },
  recordAhead: RecordAhead,
): Promise<Run> {
  if (asOf > dayInVietnam(context.now())) throw new CodedError('E9009', dateInPrint(asOf));
  const run = await beginRun(context, await planRun(context.store, province, asOf));
  await recordAhead(run);
  await orderNight(context, run, false);
  return run;
}

/**
 * Has a held run published; one that is published already is left alone. What it found has to be what the book says still.
 * @throws CodedError E9021 overtaken, E9022 not started, E9027 not held
 */
export async function releaseRun(
  context: FunctionContext,
  run: Run,
  recordAhead: RecordAhead,
): Promise<void> {
  if (run.state === 'published') return;
  if (run.state !== 'held') throw new CodedError('E9027');
  const plan = await planRun(context.store, run.province, run.asOf);
  if (plan.runId !== run.runId) throw new CodedError('E9021');
  // The request that had it released is in the log already.
  const work = await context.store.works.find(run.province, workNameOf(run));
  if (!isBeingReleased(work)) await recordAhead(run);
  await orderNight(context, run, true);
}

async function orderNight(
  context: FunctionContext,
  { province, runId, asOf, waiting }: Run,
  release: boolean,
): Promise<void> {
  const command = { provinces: [province], asOf, release, runId, waits: true };
  const order = { function: 'reconcile-night', command } as const;
  const work = { province, name: workNameOf({ province, runId }), order };
  // Only a release is what a held run waits for: ordered again without one, it stays held.
  await orderWork(context, work, release ? waiting : undefined);
}

function workNameOf({ province, runId }: Pick<Run, 'province' | 'runId'>): string {
  return `run-${province}-${runId}`;
}

/** What a view is made with. */
type Looking = Pick<FunctionContext, 'store' | 'now'>;

/** The run as it stands with its work. */
export async function viewOf({ store, now }: Looking, run: Run): Promise<RunView> {
  const work = await store.works.find(run.province, workNameOf(run));
  const report = run.report as RunReport | undefined;
  const { runId, asOf, inputs, startedAt } = run;
  const stands = standing(run, work, now());
  const isOver = stands.state !== 'running' && report !== undefined;
  return { runId, asOf, ...stands, startedAt, inputs, ...(isOver && endOf(run, { work, report })) };
}

function endOf(
  run: Run,
  { work, report }: { work: WorkEntry | undefined; report: RunReport },
): Partial<RunView> {
  const { finishedAt } = run;
  const seconds = secondsOf(run, work);
  return {
    ...(finishedAt !== undefined && { finishedAt }),
    ...(seconds !== undefined && { seconds }),
    ...figuresOf(report),
  };
}

type Standing = Pick<RunView, 'state' | 'step' | 'problem'>;

function standing(run: Run, work: WorkEntry | undefined, now: Date): Standing {
  const end = findEnd(run);
  if (end === undefined) return work === undefined ? unordered(run, now) : underWay(work);
  if (end === 'held' && work !== undefined && isBeingReleased(work)) return underWay(work);
  return { state: end, ...(end === 'held' && work?.problem && { problem: work.problem }) };
}

function findEnd({ state, finishedAt }: Run): Exclude<RunState, 'started'> | undefined {
  return finishedAt === undefined || state === 'started' ? undefined : state;
}

function underWay({ state, step, problem }: WorkEntry): Standing {
  if (state === 'failed' || state === 'refused') return { state: 'failed', ...(problem && { problem }) };
  return { state: 'running', ...(isOpen({ state }) && step !== undefined && { step }) };
}

/**
 * In seconds. A run of the night or of the command line is under way without an order; no function of AWS lives longer than
 * this, and here a province takes about a minute.
 */
const RUN_AT_MOST_S = 15 * 60;

function unordered({ startedAt }: Run, now: Date): Standing {
  return isLost({ startedAt, atMostSeconds: RUN_AT_MOST_S }, now) ? LOST : { state: 'running' };
}

/**
 * Of a run somebody ordered from when the order was begun, of others from their first start, to the end. An order that comes
 * after the end only waits or repeats, and who released a run waited before that: neither tells how long it took.
 */
function secondsOf({ startedAt, finishedAt }: Run, work: WorkEntry | undefined): number | undefined {
  const from = work === undefined ? startedAt : work.begunAt;
  if (from === undefined || finishedAt === undefined || from > finishedAt) return undefined;
  return (Date.parse(finishedAt) - Date.parse(from)) / 1000;
}

function figuresOf(report: RunReport): Partial<RunView> {
  const { inScope, covered, uncovered, unsure, coverageRate, interval } = report;
  const { identity, breaker, cases, messages } = report;
  const sums = { inScope, covered, uncovered, unsure, coverageRate, interval };
  return { sums, identity, cases, messages, ...(breaker && { breaker }) };
}

const LOOKS_AT_ONCE = 8;

/** Runs, latest reference date first; `more` where the list goes on. */
export async function listRuns(
  context: Looking,
  { province, limit, after }: { province: UnitCode; limit: number; after?: RunPosition | undefined },
): Promise<{ runs: RunView[]; more: boolean }> {
  const found = await context.store.runs.list(province, { limit: limit + 1, after });
  const runs = await mapLimit(found.slice(0, limit), LOOKS_AT_ONCE, (run) => viewOf(context, run));
  return { runs, more: found.length > limit };
}
