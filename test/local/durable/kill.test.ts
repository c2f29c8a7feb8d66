import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DurableContext } from '@aws/durable-execution-sdk-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../local/durable/directory-store.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { type Death, dyingStore, Killed } from './dying-store.ts';
import { durable } from './programs.ts';
import { runToEnd, skippingService } from './skipping-service.ts';

const order = { name: 'night-2026-01-05', functionName: 'night', payload: { n: 3 } };
const answers = { release: { result: 'go' } };

/** One of everything; each step tells `done` that it ran. */
function functionsTelling(done: string[]): Record<string, RegisteredFunction> {
  const step = (context: DurableContext, name: string, fails = 0): Promise<number> =>
    context.step(name, async ({ attempt }) => {
      done.push(name);
      if (attempt <= fails) throw new Error(`attempt ${attempt}`);
      return attempt;
    });
  const night = durable(async (context, { n }) => {
    const planned = await step(context, 'plan', 1);
    const provinces = await context.map(
      'provinces',
      ['01', '94'],
      async (child, province) => {
        const invoked = await child.invoke('reconcile', 'province', { province });
        return [invoked, await step(child, `publish ${province}`)];
      },
      { maxConcurrency: 2 },
    );
    const released = await context.waitForCallback<string>('release', async () => void done.push('submit'));
    await context.wait('until morning', { hours: 6 });
    const last = await context.runInChildContext('close', (child) => step(child, 'digest'));
    return { n, planned, provinces: provinces.getResults(), released, last };
  });
  const province = durable((context) => step(context, 'read'));
  return { night, province };
}

/** Where a step of the night had ended, by its name. */
async function stepsKept(store: ExecutionStore): Promise<string[]> {
  const kept = await store.find(order.name);
  const ended =
    kept?.operations.filter(({ Type, Status }) => Type === 'STEP' && Status === 'SUCCEEDED') ?? [];
  return ended.flatMap(({ Name }) => Name ?? []);
}

async function undisturbed(): Promise<{ outcome: unknown; history: unknown }> {
  const service = skippingService(functionsTelling([]));
  await service.run(order);
  return {
    outcome: await runToEnd(service, order.name, answers),
    history: await service.history(order.name),
  };
}

/** Deaths tried side by side. */
const TOGETHER = 24;

/** Runs the night in a process that is killed, unless it ends before, and then in one that is not. */
async function killedAt(death: Death, store: ExecutionStore) {
  const doomed = skippingService(functionsTelling([]), dyingStore(store, death));
  const killed = await doomed
    .run(order)
    .then(() => runToEnd(doomed, order.name, answers))
    .then(
      () => false,
      (error: unknown) => error instanceof Killed || Promise.reject(error),
    );
  const [kept, again]: [string[], string[]] = [await stepsKept(store), []];
  const next = skippingService(functionsTelling(again), store, doomed.now());
  await next.run(order);
  const outcome = await runToEnd(next, order.name, answers);
  return {
    killed,
    outcome,
    history: await next.history(order.name),
    doneTwice: kept.filter((name) => again.includes(name)),
  };
}

describe('an execution that is killed', { timeout: 90_000 }, () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bao-phu-durable-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it.each([
    { afterwards: false, where: 'memory', make: (_: string) => memoryStore() },
    { afterwards: true, where: 'memory', make: (_: string) => memoryStore() },
    { afterwards: true, where: 'disk', make: directoryStore },
  ])(
    'at any use of its store (afterwards: $afterwards) in $where ends as if it had not been',
    async ({ afterwards, make }) => {
      const expected = await undisturbed();
      let died = 0;

      for (let from = 1; died === from - 1; from += TOGETHER) {
        const deaths = Array.from({ length: TOGETHER }, (_, index) => ({ at: from + index, afterwards }));
        const runs = await Promise.all(
          deaths.map((death) => killedAt(death, make(join(directory, String(death.at))))),
        );

        for (const { killed, ...run } of runs) {
          expect(run).toEqual({ ...expected, doneTwice: [] });
          if (killed) died += 1;
        }
      }

      expect(died).toBeGreaterThan(40);
    },
  );
});
