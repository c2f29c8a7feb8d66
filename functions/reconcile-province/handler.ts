import middy from '@middy/core';
import { failureOf, refusalOf } from '../coded.ts';
import type { FunctionContext } from '../context.ts';
import { findVisitors } from '../cross-province/find-visitors.ts';
import { parsed } from '../parsed.ts';
import { SilencedError } from '../silenced.ts';
import { counted } from '../usage/counted.ts';
import { keepingSteps } from '../work/keep-steps.ts';
import { type PhaseAnswer, ProvinceEvent, type Spent } from './command.ts';
import { PHASE_OF } from './phases.ts';

/**
 * `reconcile-province`: the event is a {@link ProvinceEvent}. What is refused, or failed at the store, is told; any other
 * error ends the invocation, and the night calls again.
 */
export function reconcileProvinceHandler(context: FunctionContext): (event: unknown) => Promise<PhaseAnswer> {
  const handler = middy({ timeoutEarlyInMillis: 0 })
    .use(parsed(ProvinceEvent))
    .handler((event: ProvinceEvent) => answerTo(context, event));
  return (event) => handler(event as ProvinceEvent, {} as never);
}

async function answerTo(context: FunctionContext, event: ProvinceEvent): Promise<PhaseAnswer> {
  const began = performance.now();
  const steps = keepingSteps(context, 'work' in event ? event.work : undefined);
  try {
    const done = await observed(steps.context, event);
    return { done, spent: spentSince(began) } as PhaseAnswer;
  } catch (error) {
    const spent = spentSince(began);
    const [refused, failed] = [refusalOf(error), failureOf(error)];
    if (refused) return { refused, spent };
    if (failed) return { failed, spent };
    throw unforeseen(context, event, error);
  } finally {
    await steps.kept();
  }
}

async function observed(context: FunctionContext, event: ProvinceEvent): Promise<object> {
  const { phase: step, asOf: on } = event;
  context.observe?.({ step, done: 0 });
  const province = provinceCharged(event);
  const done = await counted<object>(context, { province, on, kind: 'night' }, () => doneBy(context, event));
  context.observe?.({ step, done: 1, total: 1 });
  return done;
}

async function doneBy(context: FunctionContext, event: ProvinceEvent): Promise<object> {
  return event.phase === 'find visitors'
    ? { again: await findVisitors(context, event) }
    : PHASE_OF[event.phase](context, event);
}

/** What is done for all provinces together is on the bill of the first. */
function provinceCharged(event: ProvinceEvent): string {
  return event.phase === 'find visitors' ? (event.runs[0]?.province ?? '') : event.province;
}

function unforeseen({ observe }: FunctionContext, { phase }: ProvinceEvent, error: unknown): Error {
  const told = new SilencedError(error);
  observe?.({ step: `${phase}: ${told.name}`, done: 0 });
  return told;
}

function spentSince(began: number): Spent {
  const seconds = (performance.now() - began) / 1000;
  return { seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1024 };
}
