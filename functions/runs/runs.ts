import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { RunPosition } from '../../shared/store/registry/runs.ts';
import { isOpen, type WorkEntry, type WorkProblem } from '../../shared/store/registry/works.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { beginRun } from '../reconcile-province/begin.ts';
import { planRun } from '../reconcile-province/plan.ts';
import type { RunReport } from '../reconcile-province/report.ts';
import { orderWork } from '../work/order-work.ts';

/**
 * `held`: the circuit breaker holds it, nothing was published. `refused`: its figures do not add up. `failed`: it stopped
 * on its way and may be started again.
 */
export const RUN_VIEW_STATES = ['running', 'held', 'refused', 'published', 'failed'] as const;

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

/**
 * Has the province reconciled for a day, today where none is given, and returns the run at once. One that is over is
 * only repeated, which sends what could not be sent. @throws CodedError E9002, E9009, E9010, E9022, E9029
 */
export async function orderRun(
  context: FunctionContext,
  { province, asOf = dayInVietnam(context.now()) }: { province: UnitCode; asOf?: IsoDate | undefined },
): Promise<Run> {
  if (asOf > dayInVietnam(context.now())) throw new CodedError('E9009', asOf);
  const run = await beginRun(context, await planRun(context.store, province, asOf));
  await orderNight(context, run, false);
  return run;
}

/**
 * Has a held run published, and says whether anything was left to do. What it found has to be what the book says still.
 * @throws CodedError E9021 overtaken, E9022 not started, E9027 not held
 */
export async function releaseRun(context: FunctionContext, run: Run): Promise<boolean> {
  if (run.state === 'published') return false;
  if (run.state !== 'held') throw new CodedError('E9027');
  const plan = await planRun(context.store, run.province, run.asOf);
  if (plan.runId !== run.runId) throw new CodedError('E9021');
  await orderNight(context, run, true);
  return true;
}

async function orderNight(
  context: FunctionContext,
  { province, runId, asOf }: Run,
  release: boolean,
): Promise<void> {
  const command = { provinces: [province], asOf, release, runId };
  const order = { function: 'reconcile-night', command } as const;
  await orderWork(context, { province, name: workNameOf({ province, runId }), order });
}

function workNameOf({ province, runId }: Pick<Run, 'province' | 'runId'>): string {
  return `run-${province}-${runId}`;
}

/** The run as it stands with its work. */
export async function viewOf(store: Pick<Store, 'works'>, run: Run): Promise<RunView> {
  const work = await store.works.find(run.province, workNameOf(run));
  const report = run.report as RunReport | undefined;
  const { runId, asOf, inputs, startedAt } = run;
  const stands = standing(run, work);
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

function standing(
  { state, finishedAt }: Run,
  work: WorkEntry | undefined,
): Pick<RunView, 'state' | 'step' | 'problem'> {
  const step = work !== undefined && isOpen(work) && work.step !== undefined ? { step: work.step } : {};
  const problem = work?.problem && { problem: work.problem };
  if (finishedAt !== undefined && state !== 'started') {
    const isReleased = state === 'held' && work !== undefined && isOpen(work) && isRelease(work);
    return isReleased ? { state: 'running', ...step } : { state, ...(state === 'held' && problem) };
  }
  const isDead = work?.state === 'failed' || work?.state === 'refused';
  return isDead ? { state: 'failed', ...problem } : { state: 'running', ...step };
}

function isRelease({ order }: WorkEntry): boolean {
  return (order as { command?: { release?: boolean } }).command?.release === true;
}

/** Of a run somebody ordered the time the order took; of others from their first start to their end. */
function secondsOf({ startedAt, finishedAt }: Run, work: WorkEntry | undefined): number | undefined {
  const [from, to] = work?.endedAt === undefined ? [startedAt, finishedAt] : [work.begunAt, work.endedAt];
  return from === undefined || to === undefined ? undefined : (Date.parse(to) - Date.parse(from)) / 1000;
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
  store: Store,
  { province, limit, after }: { province: UnitCode; limit: number; after?: RunPosition | undefined },
): Promise<{ runs: RunView[]; more: boolean }> {
  const found = await store.runs.list(province, { limit: limit + 1, after });
  const runs = await mapLimit(found.slice(0, limit), LOOKS_AT_ONCE, (run) => viewOf(store, run));
  return { runs, more: found.length > limit };
}
