import { type DurableContext, withDurableExecution } from '@aws/durable-execution-sdk-js';
import middy from '@middy/core';
import { executionModeDurableContext } from '@middy/core/executionModeDurableContext';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';

type Body = (context: DurableContext, event: { n: number }) => Promise<unknown>;

/** A durable function of its body. */
export const durable = (body: Body): RegisteredFunction => ({
  durable: true,
  handler: withDurableExecution((event: { n: number }, context: DurableContext) => body(context, event)),
});

/** What the programs invoke. */
export const invoked = {
  double: { durable: false, handler: async ({ n }: { n: number }) => ({ twice: 2 * n }) },
  broken: { durable: false, handler: () => Promise.reject(new RangeError('out of bounds')) },
  careful: durable(async (context, { n }) => {
    const one = await context.step('one', async () => n + 1);
    await context.wait('rest', { seconds: 1 });
    return context.step('two', async () => one * 2);
  }),
  doomed: durable((context) => context.step('fall', () => Promise.reject(new Error('fell')), once)),
} satisfies Record<string, RegisteredFunction>;

const once = { retryStrategy: () => ({ shouldRetry: false }) };

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : '';

/** A step body that fails `times` times, then succeeds; it counts in the process, as the outside world would. */
function flaky(times: number): () => Promise<string> {
  let failed = 0;
  return async () => {
    if (failed++ < times) throw new Error(`attempt ${failed}`);
    return `after ${failed}`;
  };
}

const twice = {
  retryStrategy: (_: Error, attempt: number) => ({ shouldRetry: attempt < 3, delay: { seconds: 1 } }),
};

/** Makes each program anew, so that what one run counts is not the next one's. */
export const programs = {
  steps: () =>
    durable(async (context, { n }) => {
      const sum = await context.step('add', async () => ({ sum: n + 1, missing: undefined }));
      const nothing = await context.step('nothing', async () => undefined);
      const unnamed = await context.step(async () => [sum, null]);
      return { sum, nothing, unnamed };
    }),
  retries: () => {
    const [recovers, never] = [flaky(2), flaky(9)];
    return durable(async (context) => {
      const recovered = await context.step('recovers', recovers, twice);
      const gaveUp = await context.step('never', never, twice).catch(messageOf);
      return { recovered, gaveUp };
    });
  },
  map: () =>
    durable(async (context) => {
      const body = async (child: DurableContext, item: number): Promise<number> => {
        const squared = await child.step('square', async () => item * item);
        if (item === 3) throw new Error('three');
        return child.step('negate', async () => -squared);
      };
      const config = { maxConcurrency: 2, completionConfig: { toleratedFailureCount: 1 } };
      const all = await context.map('numbers', [1, 2, 3, 4, 5], body, config);
      return {
        results: all.getResults(),
        errors: all.getErrors().map(messageOf),
        reason: all.completionReason,
      };
    }),
  parallel: () =>
    durable(async (context) => {
      const branches = [
        { name: 'left', func: (child: DurableContext) => child.step('l', async () => 'L') },
        {
          name: 'right',
          func: (child: DurableContext) => child.wait('w', { seconds: 1 }).then(() => 'R'),
        },
        {
          name: 'call',
          func: (child: DurableContext) => child.invoke<object, object>('d', 'double', { n: 4 }),
        },
      ];
      return (await context.parallel<unknown>('sides', branches)).getResults();
    }),
  children: () =>
    durable(async (context) => {
      const inner = await context.runInChildContext('outer', async (child) => {
        const kept = await child.runInChildContext('inner', (grandchild) =>
          grandchild.step('deep', async () => 1),
        );
        await child.wait('between', { seconds: 1 });
        return kept + (await child.step('last', async () => 2));
      });
      const failed = await context
        .runInChildContext('failing', (child) =>
          child.step('f', () => Promise.reject(new TypeError('no')), once),
        )
        .catch(messageOf);
      return { inner, failed };
    }),
  invokes: () =>
    durable(async (context, { n }) => {
      const plain = await context.invoke('plain', 'double', { n });
      const error = await context.invoke('error', 'broken', {}).catch(messageOf);
      const nested = await context.invoke('nested', 'careful', { n });
      const doomed = await context.invoke('doomed', 'doomed', {}).catch(messageOf);
      return { plain, error, nested, doomed };
    }),
  callbacks: () =>
    durable(async (context) => {
      const nothing = async (): Promise<void> => undefined;
      const yes = await context.waitForCallback<string>('release', nothing, { timeout: { minutes: 5 } });
      const no = await context.waitForCallback<string>('refuse', nothing).catch(messageOf);
      const late = await context
        .waitForCallback('late', nothing, { timeout: { seconds: 1 } })
        .catch(messageOf);
      return { yes, no, late };
    }),
  waits: () =>
    durable(async (context) => {
      const before = await context.step('before', async () => 'b');
      await context.wait('second', { seconds: 1 });
      await context.wait({ seconds: 1 });
      return before;
    }),
  conditions: () =>
    durable((context) =>
      context.waitForCondition('until three', async (state: number) => state + 1, {
        initialState: 0,
        waitStrategy: (state) =>
          state < 3 ? { shouldContinue: true, delay: { seconds: 1 } } : { shouldContinue: false },
      }),
    ),
  large: () =>
    durable(async (context) => {
      const body = (child: DurableContext, item: number): Promise<string> =>
        child.step('fill', async () => String(item).repeat(100_000));
      const all = await context.map('big', [1, 2, 3], body, { maxConcurrency: 1 });
      await context.wait('replay', { seconds: 1 });
      return all.getResults().map((text) => text.length);
    }),
  throws: () =>
    durable(async (context) => {
      await context.step('before', async () => 1);
      throw new TypeError('the handler gave up');
    }),
  middy: () => ({
    durable: true,
    handler: middyHandler(),
  }),
} satisfies Record<string, () => RegisteredFunction>;

function middyHandler(): RegisteredFunction['handler'] {
  const seen: string[] = [];
  const handler = middy({ executionMode: executionModeDurableContext })
    .use({ before: async ({ event }) => void seen.push(JSON.stringify(event)) })
    .handler(async ({ n }: { n: number }, context: unknown) => {
      const durableContext = context as DurableContext;
      const sum = await durableContext.step('add', async () => n + 1);
      await durableContext.wait('pause', { seconds: 1 });
      return { sum, same: new Set(seen).size };
    });
  return handler;
}
