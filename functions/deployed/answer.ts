import {
  CallbackTimeoutException,
  type LambdaClient,
  ResourceNotFoundException,
  SendDurableExecutionCallbackSuccessCommand,
} from '@aws-sdk/client-lambda';
import type { Answer } from '../work/work.ts';

/** Answers the callback of a durable execution, which goes on with the order. */
export function answerOnLambda(client: LambdaClient): Answer {
  return async (callbackId, work) => {
    try {
      const Result = JSON.stringify(work);
      await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId: callbackId, Result }));
      return 'answered';
    } catch (error) {
      if (error instanceof CallbackTimeoutException || error instanceof ResourceNotFoundException)
        return 'over';
      throw error;
    }
  };
}
