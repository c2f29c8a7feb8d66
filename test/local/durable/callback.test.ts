import { setImmediate, setTimeout } from 'node:timers/promises';
import type { DurableContext, Duration } from '@aws/durable-execution-sdk-js';
import { describe, expect, it } from 'vitest';
import { durableService } from '../../../local/durable/durable-service.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { durable } from './programs.ts';
import { skippingService } from './skipping-service.ts';

const order = { name: 'one', functionName: 'f', payload: { n: 1 } };

/** A service of one durable function, `f`, beside those that are invoked. */
const serviceOf = (body: Parameters<typeof durable>[0], more: Record<string, RegisteredFunction> = {}) =>
  skippingService({ ...more, f: durable(body) });

const asking =
  (config?: { timeout?: Duration; heartbeatTimeout?: Duration }) => async (context: DurableContext) =>
    context.waitForCallback<string>('release', async () => undefined, config);

describe('a callback', () => {
  const waiting = { status: 'waiting', callbacks: [{ id: expect.any(String), name: 'release' }] };
  const idOf = async (service: ReturnType<typeof serviceOf>): Promise<string> => {
    const outcome = await service.run(order);
    return outcome.status === 'waiting' ? (outcome.callbacks[0]?.id ?? '') : '';
  };

  it('is waited for, told of, and answered once', async () => {
    const service = serviceOf(asking());

    expect(await service.run(order)).toEqual(waiting);
    expect(await service.resume('one')).toEqual(waiting);
    expect(await service.describe('one')).toEqual({ ...waiting, status: 'RUNNING' });
    expect(await service.unfinished()).toEqual(['one']);
    await service.answer(await idOf(service), 'yes');

    await expect(service.answer(await idOf(service), 'no')).rejects.toThrow();
    expect(await service.describe('one')).toEqual({ status: 'SUCCEEDED', result: 'yes' });
    expect(await service.unfinished()).toEqual([]);
  });

  it('does not invoke the function while nothing is new', async () => {
    let invocations = 0;
    const service = serviceOf(async (context) => {
      invocations += 1;
      return asking()(context);
    });

    await service.run(order);
    await service.run(order);

    expect(invocations).toBe(1);
  });

  it('times out when the execution is looked at after its time, and takes no answer then', async () => {
    const service = serviceOf(asking({ timeout: { minutes: 10 } }));
    const id = await idOf(service);

    service.pass(599_999);
    expect(await service.resume('one')).toEqual(waiting);
    service.pass(1);

    await expect(service.answer(id, 'late')).rejects.toMatchObject({ name: 'CallbackTimeoutException' });
    expect(await service.resume('one')).toMatchObject({ error: { ErrorMessage: 'Callback timed out' } });
  });

  it('times out without a sign of life, which each heartbeat is', async () => {
    const service = serviceOf(asking({ heartbeatTimeout: { seconds: 60 }, timeout: { hours: 1 } }));
    const id = await idOf(service);

    service.pass(50_000);
    await service.heartbeat(id);
    service.pass(50_000);
    expect(await service.resume('one')).toEqual(waiting);
    service.pass(10_000);

    expect(await service.resume('one')).toMatchObject({
      error: { ErrorMessage: 'Callback timed out on heartbeat' },
    });
  });

  it('of a function that is invoked is waited for by the execution that invoked it', async () => {
    const service = serviceOf((context) => context.invoke('asks', {}), { asks: durable(asking()) });

    expect(await service.run(order)).toEqual(waiting);
    await service.fail(await idOf(service), { ErrorMessage: 'no' });

    expect(await service.resume('one')).toMatchObject({ status: 'FAILED', error: { ErrorMessage: 'no' } });
  });

  it('that is answered while the execution waits for time wakes it, which lies still before', async () => {
    const { store, uses } = countingStore();
    const functions = { asks: durable(asking()), f: durable(asksOrWaits) };
    const service = durableService({ functions, store, now: () => 0, sleep: untilAborted });
    const running = service.run(order);
    const child = await until(async () => (await store.names()).find((name) => name !== 'one'));
    const id = await until(async () => {
      const found = await service.describe(child);
      return found.status === 'RUNNING' ? found.callbacks[0]?.id : undefined;
    });
    await setTimeout(100);

    const before = uses();
    await setTimeout(100);
    expect(uses()).toBe(before);
    await service.answer(id, 'go');

    expect(await running).toEqual({ status: 'SUCCEEDED', result: ['go'] });
  });

  it('of a branch that nobody waits for any more is not waited for, and neither is its time', async () => {
    const service = serviceOf(
      async (context) => {
        const branches = [
          (child: DurableContext) => child.waitForCallback('left', async () => undefined),
          (child: DurableContext) => child.wait({ days: 1 }),
          (child: DurableContext) => child.invoke('quick', {}),
        ];
        await context.parallel<unknown>('any', branches, { completionConfig: { minSuccessful: 1 } });
        return asking()(context);
      },
      { quick: { durable: false, handler: async () => 1 } },
    );
    const before = service.now();

    expect(await service.run(order)).toEqual(waiting);
    expect(service.now()).toBe(before);
    await service.answer(await idOf(service), 'go');

    expect(await service.resume('one')).toEqual({ status: 'SUCCEEDED', result: 'go' });
  });

  it.each(['', 'nonsense', 'WyJvbmUiLCJ4Il0', 'bnVsbA'])('has no id like %j', async (id) => {
    const service = serviceOf(asking());
    await service.run(order);

    await expect(service.answer(id)).rejects.toMatchObject({ name: /Exception$/ });
  });
});

async function asksOrWaits(context: DurableContext): Promise<unknown> {
  const branches = [
    (child: DurableContext) => child.invoke('asks', {}),
    (child: DurableContext) => child.wait({ days: 1 }),
  ];
  const config = { completionConfig: { minSuccessful: 1 } };
  return (await context.parallel<unknown>('both', branches, config)).getResults();
}

const untilAborted = (_: number, signal: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

function countingStore(): { store: ExecutionStore; uses(): number } {
  const store = memoryStore();
  let uses = 0;
  const find: ExecutionStore['find'] = (name) => {
    uses += 1;
    return store.find(name);
  };
  return { store: { ...store, find }, uses: () => uses };
}

/** Looks until there is something. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await setImmediate();
  }
}
