import type { Answer } from '../../functions/work/work.ts';
import type { WorkRef } from '../../shared/store/registry/works.ts';
import type { DurableService } from '../durable/durable-service.ts';
import { DurableServiceError } from '../durable/service-error.ts';

/** Hands an order to the execution of a service that waits for it; another process may have to go on with it. */
export async function answerIn(
  service: DurableService,
  callbackId: string,
  work: WorkRef,
): ReturnType<Answer> {
  try {
    await service.answer(callbackId, JSON.stringify(work));
    return 'answered';
  } catch (error) {
    if (error instanceof DurableServiceError) return 'over';
    throw error;
  }
}
