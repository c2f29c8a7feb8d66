import { describe, expect, it } from 'vitest';
import { durableService } from '../../../local/durable/durable-service.ts';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { TakenOver } from '../../../local/durable/invocation.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { durable, invoked } from './programs.ts';
import { skippingService } from './skipping-service.ts';

const order = { name: 'one', functionName: 'f', payload: { n: 1 } };

/** A service of one durable function, `f`, beside those that are invoked. */
const serviceOf = (body: Parameters<typeof durable>[0], more: Record<string, RegisteredFunction> = {}) =>
  skippingService({ ...invoked, ...more, f: durable(body) });

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
