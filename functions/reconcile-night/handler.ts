import type { DurableContext, DurableLambdaHandler } from '@aws/durable-execution-sdk-js';
import middy from '@middy/core';
import { executionModeDurableContext } from '@middy/core/DurableContext';
import type { FunctionContext } from '../context.ts';
import { parsed } from '../parsed.ts';
import { NightEvent } from './command.ts';
import { reconcileNight } from './night.ts';
import { nightSteps } from './steps.ts';

// No timer of middy's own: what an invocation leaves undone, the next one does.
const DURABLE = { executionMode: executionModeDurableContext, timeoutEarlyInMillis: 0 };

/**
 * `reconcile-night`: a durable function. The event is a {@link NightEvent}, the result a `NightReport`: each province is a run of
 * its own, and a refusal of one is reported beside the others.
 */
export function reconcileNightHandler(context: FunctionContext): DurableLambdaHandler {
  const tools = { steps: nightSteps(context), ...context.night };
  return middy<NightEvent, unknown, Error, DurableContext>(DURABLE)
    .use(parsed(NightEvent))
    .handler((event, durable) => reconcileNight(durable, tools, event)) as unknown as DurableLambdaHandler;
}
