import {
  CallbackTimeoutException,
  InvalidParameterValueException,
  type LambdaClient,
  ResourceNotFoundException,
  SendDurableExecutionCallbackSuccessCommand,
} from '@aws-sdk/client-lambda';
import type { Answer } from '../work/work.ts';

/** How Lambda says that a callback was answered before, was given up, or is gone. */
const GONE = [CallbackTimeoutException, InvalidParameterValueException, ResourceNotFoundException];

/** Answers the callback of a durable execution, which goes on with the order. */
export function answerOnLambda(client: LambdaClient): Answer {
  return async (callbackId, work) => {
    try {
      const Result = JSON.stringify(work);
      await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId: callbackId, Result }));
      return 'answered';
    } catch (error) {
      if (GONE.some((one) => error instanceof one)) return 'over';
      throw error;
    }
  };
}
