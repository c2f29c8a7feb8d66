import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import type { WorkRef } from '../../shared/store/registry/works.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { type Coded, refusalOf } from '../coded.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError } from '../errors.ts';
import { readFeeds } from '../imports/feeds.ts';
import { figuresOfFeeds } from '../imports/figures-of-feeds.ts';
import { figuresOfRun } from '../reconcile-province/figures-of-run.ts';
import type { RunReport } from '../reconcile-province/report.ts';
import { nextOf, saveRun } from '../reconcile-province/save-run.ts';
import { SilencedError, silencing } from '../silenced.ts';
import { findProvinceCost } from '../usage/province-cost.ts';
import { beginWork, type End, endWork } from '../work/keep-work.ts';
import { isRelease, refOf } from '../work/work.ts';
import type { NightCommand, NightEvent } from './command.ts';

/** What a night does, decided at its first step. */
export interface NightPlan extends Pick<NightCommand, 'release' | 'runId' | 'waits'> {
  asOf: IsoDate;
  /** None where the order is over, or another followed it. */
  provinces: string[];
  work?: WorkRef;
  refused?: Coded;
}

/** A run that is held, and the callback its night waits on. */
export interface Waiter {
  province: string;
  runId: string;
  callbackId: string;
}

/**
 * What a night does itself, each in one durable step: may be killed and done again. Whatever reads the clock or the
 * registry stands here, so that the night itself says the same however often it is replayed.
 */
export interface NightSteps {
  plan(event: NightEvent): Promise<NightPlan>;
  /** Begins a release; `false` where its order is over, was followed by another, or releases nothing. */
  beginRelease(work: WorkRef): Promise<boolean>;
  end(work: WorkRef, end: End): Promise<void>;
  awaitRelease(waiter: Waiter): Promise<boolean>;
  /** Publishes the figures of a province for the charts and alarms of a deployment. */
  measure(report: RunReport, of: Scheduled): Promise<void>;
}

/** Whether the schedule began the night, and not somebody's order. */
export interface Scheduled {
  scheduled: boolean;
}

/** How long a night waits for a release; after that, another night has found the province anew. */
export const WAITS = { hours: 20 } as const;

/** The steps of a deployment. */
export function nightSteps(context: FunctionContext): NightSteps {
  return silencing({
    plan: (event) => plan(context, event),
    beginRelease: (work) => beginRelease(context, work),
    end: (work, end) => endWork(context, work, end),
    awaitRelease: (waiter) => awaitRelease(context, waiter),
    measure: (report, of) => measure(context, report, of),
  });
}

async function plan(context: FunctionContext, event: NightEvent): Promise<NightPlan> {
  const work = 'order' in event ? refOf(event) : undefined;
  const { asOf = dayInVietnam(context.now()), ...command } = 'order' in event ? event.order.command : event;
  const isBegun = work === undefined || (await beginWork(context, work));
  const planned = { ...command, asOf, ...(work !== undefined && { work }) };
  if (!isBegun) return { ...planned, provinces: [] };
  const refused = asOf > dayInVietnam(context.now()) && refusalOf(new CodedError('E9009', dateInPrint(asOf)));
  return refused ? { ...planned, refused } : planned;
}

/** The run says who waits for it; `false` where it is not held any more. Done again after a kill, it says the same. */
async function awaitRelease(
  { store, now }: FunctionContext,
  { province, runId, callbackId }: Waiter,
): Promise<boolean> {
  const run = await store.runs.find(province, runId);
  if (run?.state !== 'held') return false;
  if (run.waiting?.callbackId === callbackId) return true;
  const until = new Date(now().getTime() + WAITS.hours * HOUR_MS).toISOString();
  await saveRun(store, nextOf(run, { waiting: { callbackId, until } }));
  return true;
}

async function beginRelease(context: FunctionContext, work: WorkRef): Promise<boolean> {
  const entry = await context.store.works.find(work.province, work.name);
  return isRelease(entry?.order) && (await beginWork(context, work));
}

const HOUR_MS = 60 * 60 * 1000;

/** A night that was done is not undone for want of a chart. */
async function measure(context: FunctionContext, report: RunReport, of: Scheduled): Promise<void> {
  await publishFigures(context, report, of).catch((error: unknown) =>
    context.observe?.({ step: `measure: ${new SilencedError(error).name}`, done: 0 }),
  );
}

async function publishFigures(
  context: FunctionContext,
  report: RunReport,
  { scheduled }: Scheduled,
): Promise<void> {
  if (context.measure === undefined) return;
  const { province } = report;
  const feeds = await readFeeds(context, { province, today: dayInVietnam(context.now()) });
  const cost = await findProvinceCost(context.store, report, report.inScope);
  context.measure(figuresOfRun(report, { cost: cost?.night, scheduled }));
  context.measure(figuresOfFeeds(province, feeds));
}
