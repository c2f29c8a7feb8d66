import {
  DurableExecutionAlreadyStartedException,
  InvokeCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { executionOf, type Order, type Start } from '../work/work.ts';

export interface Starting {
  client: LambdaClient;
  stage: string;
  /** The functions that may be started from here. */
  functions: Partial<Record<Order['function'], string>>;
}

/**
 * Starts work by an asynchronous invocation that names a durable execution. Lambda knows a name for the time it keeps
 * executions: called again with the same order it answers with the execution there is, with another one it refuses. Both
 * mean that the work was started. Names are one space for all stages of an account, so the stage is part of them.
 */
export function startOnLambda({ client, stage, functions }: Starting): Start {
  return async (work) => {
    const name = functions[work.order.function];
    if (name === undefined) throw new Error(`${work.order.function} cannot be started from here`);
    const invocation = new InvokeCommand({
      FunctionName: name,
      InvocationType: 'Event',
      DurableExecutionName: `${stage}-${executionOf(work)}`,
      Payload: JSON.stringify(work),
    });
    try {
      await client.send(invocation);
    } catch (error) {
      if (!(error instanceof DurableExecutionAlreadyStartedException)) throw error;
    }
  };
}
