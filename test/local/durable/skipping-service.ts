import { type DurableService, durableService } from '../../../local/durable/durable-service.ts';
import type { Outcome } from '../../../local/durable/execution-runs.ts';
import type { ExecutionStore } from '../../../local/durable/execution-store.ts';
import type { RegisteredFunction } from '../../../local/durable/functions.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';

/** A service whose clock moves only when it sleeps, or by `pass`. */
export interface SkippingService extends DurableService {
  store: ExecutionStore;
  now(): number;
  pass(ms: number): void;
}

export function skippingService(
  functions: Record<string, RegisteredFunction>,
  store: ExecutionStore = memoryStore(),
  start = Date.UTC(2026, 0, 5),
): SkippingService {
  let clock = start;
  const now = (): number => clock;
  const sleep = async (ms: number): Promise<void> => {
    clock += ms;
  };
  return {
    ...durableService({ functions, store, now, sleep }),
    ...{ store, now },
    pass: (ms) => {
      clock += ms;
    },
  };
}

/** What people answer to callbacks, by the name of the callback; those not named are left until they time out. */
export type Answers = Record<string, { result: string } | { error: { ErrorMessage: string } }>;

/** Goes on with an execution until it has ended, answering its callbacks. */
export async function runToEnd(service: SkippingService, name: string, answers: Answers): Promise<Outcome> {
  for (;;) {
    const outcome = await service.resume(name);
    if (outcome.status !== 'waiting') return outcome;
    for (const { id, name: asked } of outcome.callbacks) {
      const answer = answers[asked];
      if (!answer) service.pass(600_000);
      else await ('result' in answer ? service.answer(id, answer.result) : service.fail(id, answer.error));
    }
  }
}
