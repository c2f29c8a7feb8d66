import type { FunctionContext } from '../../functions/context.ts';
import { noteDeath } from '../../functions/work/keep-work.ts';
import { executionOf } from '../../functions/work/work.ts';
import { executionOfCallback } from '../../local/durable/callback.ts';
import { type DurableService, durableService } from '../../local/durable/durable-service.ts';
import type { Outcome } from '../../local/durable/execution-runs.ts';
import type { ExecutionStore } from '../../local/durable/execution-store.ts';
import { answerIn } from '../../local/work/answer-in.ts';
import { type Clock, functionsHere } from '../../local/work/functions-here.ts';
import type { WorkRef } from '../../shared/store/registry/works.ts';

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
  const toTheEnd = async (work: WorkRef, run: () => Promise<Outcome>): Promise<void> => {
    const outcome = await run().catch(() => undefined);
    if (outcome !== undefined && outcome.status !== 'FAILED') return;
    await noteDeath(contextOf(), work).catch(() => undefined);
  };
  return {
    start: async (work) => {
      const order = { name: executionOf(work), functionName: work.order.function, payload: work };
      beside(toTheEnd(work, () => service().run(order)));
      return 'started';
    },
    answer: async (callbackId, work) => {
      const answered = await answerIn(service(), callbackId, work);
      if (answered === 'answered')
        beside(toTheEnd(work, () => service().resume(executionOfCallback(callbackId))));
      return answered;
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
