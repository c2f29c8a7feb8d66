import {
  CallbackTimeoutException,
  type LambdaClient,
  SendDurableExecutionCallbackSuccessCommand,
} from '@aws-sdk/client-lambda';
import type { Answer } from '../work/work.ts';

/** Answers the callback of a durable execution, which goes on with the result; its JSON is at most 256 KB. */
export function answerOnLambda(client: LambdaClient): Answer {
  return async (callbackId, result) => {
    try {
      const Result = JSON.stringify(result);
      await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId: callbackId, Result }));
      return 'answered';
    } catch (error) {
      if (error instanceof CallbackTimeoutException) return 'over';
      throw error;
    }
  };
}
