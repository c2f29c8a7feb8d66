import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import { type Death, dyingStore, Killed } from './dying-store.ts';
import { type Act, functionsOf, randomProgram } from './random-program.ts';
import { type SkippingService, skippingService } from './skipping-service.ts';

const order = { name: 'random', functionName: 'program' };
const START = Date.UTC(2026, 0, 5);
const MONTH = 31 * 86_400_000;

const deaths = fc.array(fc.record({ at: fc.integer({ min: 1, max: 60 }), afterwards: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

/** Until the end: callbacks named so are answered, the others left for a month. */
async function toTheEnd(service: SkippingService): Promise<{ outcome: unknown; history: unknown }> {
  for (;;) {
    const outcome = await service.run(order);
    if (outcome.status !== 'waiting') return { outcome, history: await service.history(order.name) };
    const asked = outcome.callbacks.filter(({ name }) => name.startsWith('answered'));
    for (const { id, name } of asked) await service.answer(id, `yes to ${name}`);
    if (asked.length === 0) service.pass(MONTH);
  }
}

/** Steps whose end was kept, by name. */
async function keptSteps(store: ExecutionStore): Promise<string[]> {
  const execution = await store.find(order.name);
  return (execution?.operations ?? [])
    .filter(({ Type, Status }) => Type === 'STEP' && Status === 'SUCCEEDED')
    .flatMap(({ Name }) => Name ?? []);
}

/** Runs a program in processes that die one after the other, then in one that does not. */
async function throughDeaths(acts: Act[], schedule: Death[]) {
  const [store, doneTwice]: [ExecutionStore, string[]] = [memoryStore(), []];
  let clock = START;
  for (const death of [...schedule, { at: Infinity, afterwards: false }]) {
    const [kept, done]: [string[], string[]] = [await keptSteps(store), []];
    const service = skippingService(functionsOf(acts, done), dyingStore(store, death), clock);
    const ended = await toTheEnd(service).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    doneTwice.push(...done.filter((name) => kept.includes(name)));
    clock = service.now();
    if (ended) return { ...ended, doneTwice };
  }
  throw new Error('the last process does not die');
}

describe('a random program', () => {
  it('ends alike, whenever the processes that run it are killed', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomProgram, deaths, async (acts, schedule) => {
        const undisturbed = await toTheEnd(skippingService(functionsOf(acts, []), memoryStore(), START));

        const killed = await throughDeaths(acts, schedule);

        expect(killed).toEqual({ ...undisturbed, doneTwice: [] });
      }),
      { numRuns: 40 },
    );
  });
});
