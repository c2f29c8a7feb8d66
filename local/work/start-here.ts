import type { FunctionContext } from '../../functions/context.ts';
import { noteDeath } from '../../functions/work/keep-work.ts';
import { executionOf } from '../../functions/work/work.ts';
import { executionOfCallback } from '../durable/callback.ts';
import { type DurableService, durableService } from '../durable/durable-service.ts';
import type { ExecutionStore } from '../durable/execution-store.ts';
import { DurableServiceError } from '../durable/service-error.ts';
import { type Clock, functionsHere } from './functions-here.ts';

interface Here {
  /** The context of the work, asked for when the first is begun. */
  contextOf(): FunctionContext;
  executions: ExecutionStore;
  clock: Clock;
}

/** What a process that begins work in itself offers its own functions. */
interface Starting extends Pick<FunctionContext, 'start' | 'answer'> {
  /** Resolves when whatever was begun is over, or waits for a release. */
  idle(): Promise<void>;
}

/** Does work in this very process, beside whatever else it does, each order once. */
export function startHere({ contextOf, executions, clock }: Here): Starting {
  const underWay = new Set<Promise<unknown>>();
  let made: DurableService | undefined;
  const service = (): DurableService => {
    made ??= durableService({ functions: functionsHere(contextOf()), store: executions, ...clock });
    return made;
  };
  const beside = (running: Promise<unknown>): void => {
    underWay.add(running);
    void running.finally(() => underWay.delete(running));
  };
  return {
    start: async (work) => {
      const order = { name: executionOf(work), functionName: work.order.function, payload: work };
      const died = (): Promise<void> => noteDeath(contextOf(), work).catch(() => undefined);
      beside(service().run(order).catch(died));
    },
    answer: async (callbackId, result) => {
      if (!(await isAnswered(service(), callbackId, result))) return false;
      beside(
        service()
          .resume(executionOfCallback(callbackId))
          .catch(() => undefined),
      );
      return true;
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** `false` where nobody waits on the callback any more. */
export async function isAnswered(
  service: DurableService,
  callbackId: string,
  result: object,
): Promise<boolean> {
  try {
    await service.answer(callbackId, JSON.stringify(result));
    return true;
  } catch (error) {
    if (error instanceof DurableServiceError) return false;
    throw error;
  }
}
