import { createRetryStrategy, type DurableContext } from '@aws/durable-execution-sdk-js';
import type { Coded } from '../coded.ts';

/** Seconds before the second and the third try: a store that is overloaded needs a while. */
const PAUSES = [5, 30] as const;

/** What a try may come to besides what it is for: `failed` may go through later. */
type Failed = { failed: Coded };

/** Does durable work again, after a while, as long as it fails; after the third try its failure stands. */
export async function again<Answer extends object>(
  durable: DurableContext,
  name: string,
  run: () => Promise<Answer | Failed>,
): Promise<Answer | Failed> {
  for (const pause of PAUSES) {
    const answer = await run();
    if (!('failed' in answer)) return answer;
    await durable.wait(`${name}: again`, { seconds: pause });
  }
  return run();
}

/** How a step that throws is tried again: a request or two to the registry, which may be overloaded. */
export const STEP = {
  retryStrategy: createRetryStrategy({
    maxAttempts: 4,
    initialDelay: { seconds: 2 },
    backoffRate: 3,
    maxDelay: { seconds: 30 },
  }),
};
