import type { DurableContext, DurableLambdaHandler } from '@aws/durable-execution-sdk-js';
import middy from '@middy/core';
import { executionModeDurableContext } from '@middy/core/DurableContext';
import type { FunctionContext } from '../context.ts';
import { parsed } from '../parsed.ts';
import { startedWork } from '../work/schemas.ts';
import { ImportCommand } from './command.ts';
import { importOrdered, type OrderedImport } from './import-ordered.ts';
import { importSteps } from './steps.ts';

// No timer of middy's own: what an invocation leaves undone, the next one does.
const DURABLE = { executionMode: executionModeDurableContext, timeoutEarlyInMillis: 0 };

/**
 * `import-feed`: a durable function. The event is an order of an import; what becomes of it is kept with the order and with the
 * import, and the result says no more than how it ended.
 */
export function importFeedHandler(context: FunctionContext): DurableLambdaHandler {
  const steps = importSteps(context);
  return middy<OrderedImport, unknown, Error, DurableContext>(DURABLE)
    .use(parsed(startedWork('import-feed', ImportCommand)))
    .handler((event, durable) => importOrdered(durable, steps, event)) as unknown as DurableLambdaHandler;
}
