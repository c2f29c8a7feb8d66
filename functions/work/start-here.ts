import type { FunctionContext } from '../context.ts';
import { carryOut, noteDeath } from './carry-out.ts';
import { executionOf, type Start } from './work.ts';

/** Does work in this very process, beside whatever else it does, each order once. */
export function startHere(contextOf: () => FunctionContext): { start: Start; idle(): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  return {
    start: async (work) => {
      const name = executionOf(work);
      if (running.has(name)) return;
      running.set(
        name,
        carryOut(contextOf(), work)
          .catch(() => noteDeath(contextOf(), work))
          .catch(() => undefined)
          .finally(() => running.delete(name)),
      );
    },
    idle: async () => {
      await Promise.all(running.values());
    },
  };
}
