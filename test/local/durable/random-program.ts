import type { DurableContext } from '@aws/durable-execution-sdk-js';
import fc from 'fast-check';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { durable } from './programs.ts';

/** One thing a random program does; a name is its place in the program. */
export type Act =
  | { does: 'step'; fails: number }
  | { does: 'wait'; seconds: number }
  | { does: 'callback'; answered: boolean }
  | { does: 'invoke'; durable: boolean }
  | { does: 'child'; acts: Act[] }
  | { does: 'map'; items: number; together: number; acts: Act[] };

const { program } = fc.letrec<{ act: Act; program: Act[] }>((tie) => ({
  act: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ does: fc.constant('step' as const), fails: fc.constantFrom(0, 0, 1, 9) }),
    fc.record({ does: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 86_400 }) }),
    fc.record({ does: fc.constant('callback' as const), answered: fc.boolean() }),
    fc.record({ does: fc.constant('invoke' as const), durable: fc.boolean() }),
    fc.record({ does: fc.constant('child' as const), acts: tie('program') }),
    fc.record({
      does: fc.constant('map' as const),
      items: fc.integer({ min: 0, max: 3 }),
      together: fc.integer({ min: 1, max: 3 }),
      acts: tie('program'),
    }),
  ),
  program: fc.array(tie('act'), { maxLength: 3 }),
}));

/** Small programs of nested steps, waits, callbacks, invokes, child contexts and maps. */
export const randomProgram: fc.Arbitrary<Act[]> = program;

/** The functions that carry a program out; each ended step tells `done`. */
export function functionsOf(acts: Act[], done: string[]): Record<string, RegisteredFunction> {
  const plain: RegisteredFunction = {
    durable: false,
    handler: async ({ at }: { at: string }) => `did ${at}`,
  };
  const called = durable((context) => context.step('called', async () => 'called'));
  return { plain, called, program: durable((context) => carryOut(acts, { context, place: 'p', done })) };
}

interface Where {
  context: DurableContext;
  place: string;
  done: string[];
}

async function carryOut(acts: Act[], where: Where): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const [index, act] of acts.entries()) {
    const place = `${where.place}-${index}`;
    results.push(
      await carryOutOne(act, { ...where, place }).catch((error: Error) => `${place}: ${error.message}`),
    );
  }
  return results;
}

async function carryOutOne(act: Act, { context, place, done }: Where): Promise<unknown> {
  switch (act.does) {
    case 'step':
      return context.step(
        place,
        async ({ attempt }) => {
          if (attempt <= act.fails) throw new Error(`attempt ${attempt}`);
          done.push(place);
          return `${place} at ${attempt}`;
        },
        { retryStrategy: (_, attempt) => ({ shouldRetry: attempt < 3, delay: { seconds: 60 } }) },
      );
    case 'wait':
      return context.wait(place, { seconds: act.seconds });
    case 'callback':
      return context.waitForCallback(
        `${act.answered ? 'answered' : 'left'} ${place}`,
        async () => undefined,
        {
          timeout: { days: 30 },
        },
      );
    case 'invoke':
      return context.invoke(place, act.durable ? 'called' : 'plain', { at: place });
    case 'child':
      return context.runInChildContext(place, (child) => carryOut(act.acts, { context: child, place, done }));
    case 'map': {
      const items = Array.from({ length: act.items }, (_, item) => item);
      const body = (child: DurableContext, item: number) =>
        carryOut(act.acts, { context: child, place: `${place}-${item}`, done });
      return (await context.map(place, items, body, { maxConcurrency: act.together })).getResults();
    }
  }
}
