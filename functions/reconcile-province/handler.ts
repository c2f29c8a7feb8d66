import middy from '@middy/core';
import { failureOf, refusalOf } from '../coded.ts';
import type { FunctionContext } from '../context.ts';
import { parsed } from '../parsed.ts';
import { SilencedError } from '../silenced.ts';
import { counted } from '../usage/counted.ts';
import { keepingSteps } from '../work/keep-steps.ts';
import { type PhaseAnswer, ProvinceCommand, type Spent } from './command.ts';
import { PHASE_OF } from './phases.ts';

/**
 * `reconcile-province`: the event is a {@link ProvinceCommand}. What is refused, or failed at the store, is told; any other
 * error ends the invocation, and the night calls again.
 */
export function reconcileProvinceHandler(context: FunctionContext): (event: unknown) => Promise<PhaseAnswer> {
  const handler = middy()
    .use(parsed(ProvinceCommand))
    .handler((command: ProvinceCommand) => answerTo(context, command));
  return (event) => handler(event as ProvinceCommand, {} as never);
}

async function answerTo(context: FunctionContext, command: ProvinceCommand): Promise<PhaseAnswer> {
  const began = performance.now();
  const steps = keepingSteps(context, command.work);
  try {
    const done = await observed(steps.context, command);
    return { done, spent: spentSince(began) } as PhaseAnswer;
  } catch (error) {
    const spent = spentSince(began);
    const [refused, failed] = [refusalOf(error), failureOf(error)];
    if (refused) return { refused, spent };
    if (failed) return { failed, spent };
    throw unforeseen(context, command, error);
  } finally {
    await steps.kept();
  }
}

async function observed(context: FunctionContext, command: ProvinceCommand): Promise<object> {
  const { phase: step, province, asOf: on } = command;
  context.observe?.({ step, done: 0 });
  const done = await counted<object>(context, { province, on, kind: 'night' }, () =>
    PHASE_OF[step](context, command),
  );
  context.observe?.({ step, done: 1, total: 1 });
  return done;
}

function unforeseen({ observe }: FunctionContext, { phase }: ProvinceCommand, error: unknown): Error {
  const told = new SilencedError(error);
  observe?.({ step: `${phase}: ${told.name}`, done: 0 });
  return told;
}

function spentSince(began: number): Spent {
  const seconds = (performance.now() - began) / 1000;
  return { seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1024 };
}
