import { setImmediate, setTimeout } from 'node:timers/promises';
import type { DurableContext, Duration } from '@aws/durable-execution-sdk-js';
import { describe, expect, it } from 'vitest';
import { durableService } from '../../../local/durable/durable-service.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { TakenOver } from '../../../local/durable/invocation.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { durable, invoked } from './programs.ts';
import { skippingService } from './skipping-service.ts';

const order = { name: 'one', functionName: 'f', payload: { n: 1 } };

/** A service of one durable function, `f`, beside those that are invoked. */
const serviceOf = (body: Parameters<typeof durable>[0], more: Record<string, RegisteredFunction> = {}) =>
  skippingService({ ...invoked, ...more, f: durable(body) });

const asking =
  (config?: { timeout?: Duration; heartbeatTimeout?: Duration }) => async (context: DurableContext) =>
    context.waitForCallback<string>('release', async () => undefined, config);

describe('an execution', () => {
  it('is one a name: asked for again it is the same, and not done again', async () => {
    let done = 0;
    const service = serviceOf((context) => context.step('count', async () => ++done));

    const outcomes = [
      ...(await Promise.all([service.run(order), service.run(order)])),
      await service.run(order),
    ];

    expect(outcomes).toEqual(Array(3).fill({ status: 'SUCCEEDED', result: 1 }));
    expect(done).toBe(1);
  });

  it('is refused under a name that stands for another payload or function', async () => {
    const service = serviceOf(async () => 1);
    await service.run(order);

    const name = 'DurableExecutionAlreadyStartedException';
    await expect(service.run({ ...order, payload: { n: 2 } })).rejects.toMatchObject({ name });
    await expect(service.run({ ...order, functionName: 'careful' })).rejects.toMatchObject({ name });
  });

  it.each([
    [{ ...order, name: '../elsewhere' }, 'InvalidParameterValueException'],
    [{ ...order, functionName: 'nobody' }, 'ResourceNotFoundException'],
    [{ ...order, functionName: 'toString' }, 'ResourceNotFoundException'],
    [{ ...order, functionName: 'double' }, 'InvalidParameterValueException'],
    [{ ...order, payload: 'x'.repeat(262_143) }, 'InvalidParameterValueException'],
  ])('is refused where it could not be begun on AWS (%#)', async (refused, name) => {
    const service = serviceOf(async () => 1);

    await expect(service.run(refused)).rejects.toMatchObject({ name });
    expect(await service.store.names()).toEqual([]);
  });

  it('fails where a step returns more than AWS keeps', async () => {
    const service = serviceOf((context) => context.step('big', async () => 'x'.repeat(262_143)));

    expect(await service.run(order)).toEqual({
      status: 'FAILED',
      error: expect.objectContaining({
        ErrorMessage: expect.stringContaining(
          'STEP output payload size must be less than or equal to 262144 bytes.',
        ),
      }),
    });
  });

  it.each([1_000_000, 7_000_000])('may return more than a step, %d bytes here', async (size) => {
    const service = serviceOf(async () => 'x'.repeat(size));

    expect(await service.run(order)).toEqual({ status: 'SUCCEEDED', result: 'x'.repeat(size) });
    expect(await service.history('one')).toMatchObject([{ type: 'EXECUTION', resultBytes: size + 2 }]);
  });

  it('fails where its function loses every invocation, and not where it loses one', async () => {
    const [done, lost]: [string[], number[]] = [[], []];
    const inner = durable((context) => context.step('s', async () => done.push('s')));
    const losing = (times: number): RegisteredFunction => ({
      durable: true,
      handler: async (event: never, context: never) => {
        if (lost.push(1) <= times) throw new Error('out of memory');
        return inner.handler(event, context);
      },
    });

    const once = await skippingService({ f: losing(1) }).run(order);
    lost.length = 0;
    const always = await skippingService({ f: losing(9) }).run(order);

    expect(once).toEqual({ status: 'SUCCEEDED', result: 1 });
    expect(always).toEqual({
      status: 'FAILED',
      error: { ErrorType: 'Error', ErrorMessage: 'out of memory' },
    });
    expect(lost.length).toBe(3);
  });

  it('fails where its function does not answer as a durable one does', async () => {
    const service = skippingService({ f: { durable: true, handler: async () => 'hello' } });

    expect(await service.run(order)).toMatchObject({
      error: { ErrorMessage: 'Invalid Status in invocation output.' },
    });
  });

  it('shares nothing with the functions it invokes', async () => {
    const seen: unknown[] = [];
    const keeping: RegisteredFunction = {
      durable: false,
      handler: async (event: { list: number[] }) => {
        seen.push(event);
        event.list.push(2);
        return event;
      },
    };
    const service = serviceOf(
      async (context) => {
        const mine = { list: [1], when: new Date(0) };
        const theirs = await context.invoke<object, { list: number[] }>('keep', mine);
        theirs.list.push(3);
        return { mine, theirs };
      },
      { keep: keeping },
    );

    const outcome = await service.run(order);

    expect(seen).toEqual([{ list: [1, 2], when: '1970-01-01T00:00:00.000Z' }]);
    expect(outcome).toMatchObject({ result: { mine: { list: [1] }, theirs: { list: [1, 2, 3] } } });
  });

  it('fails an invoke of a function that is not there', async () => {
    const service = serviceOf((context) => context.invoke('nobody', {}));

    expect(await service.run(order)).toMatchObject({ error: { ErrorMessage: 'Function not found: nobody' } });
  });

  it('is left to the process that took it over', async () => {
    const store = memoryStore();
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const slow = durable(async (context) => {
      const first = await context.step('first', async () => {
        begun.resolve();
        await gate.promise;
        return 'slow';
      });
      return context.step('second', async () => first);
    });
    const running = skippingService({ f: slow }, store).run(order);
    const left = running.catch((error: unknown) => error);
    await begun.promise;

    const quick = await skippingService(
      { f: durable((context) => context.step('first', async () => 'quick')) },
      store,
    ).run(order);
    gate.resolve();

    expect(quick).toEqual({ status: 'SUCCEEDED', result: 'quick' });
    expect(await left).toBeInstanceOf(TakenOver);
  });

  it('goes on in real time with the clock of the machine', async () => {
    const f = durable((context) => context.wait('second', { seconds: 1 }));
    const service = durableService({ functions: { f }, store: memoryStore() });

    expect(await service.run(order)).toEqual({ status: 'SUCCEEDED', result: undefined });
  });
});

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
