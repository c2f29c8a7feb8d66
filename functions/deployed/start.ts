import {
  DurableExecutionAlreadyStartedException,
  GetDurableExecutionCommand,
  InvokeCommand,
  type LambdaClient,
  ListDurableExecutionsByFunctionCommand,
} from '@aws-sdk/client-lambda';
import { canonicalJson } from '../../shared/store/canonical.ts';
import { executionOf, type Order, type Start } from '../work/work.ts';

export interface Starting {
  client: LambdaClient;
  stage: string;
  /** The functions that may be started from here. */
  functions: Partial<Record<Order['function'], string>>;
}

/**
 * Starts work by an asynchronous invocation that names a durable execution. Lambda knows a name for the time it keeps
 * executions: called again with the same order it answers with the execution there is, with another one it refuses. Neither
 * tells whether that one is over, so it is looked at. Names are one space for all stages of an account, so the stage is part of
 * them.
 */
export function startOnLambda({ client, stage, functions }: Starting): Start {
  return async (work) => {
    const name = functions[work.order.function];
    if (name === undefined) throw new Error(`${work.order.function} cannot be started from here`);
    const execution = { name: `${stage}-${executionOf(work)}`, function: name };
    // The same bytes whether the order comes from who orders or from the registry: other ones would be another order.
    const status = await statusOf(client, execution, await invoke(client, execution, canonicalJson(work)));
    return status === undefined || status === 'RUNNING' ? 'started' : 'over';
  };
}

interface Execution {
  name: string;
  function: string;
}

/** The address of the execution, new or not; none where the name was taken for other bytes. */
async function invoke(client: LambdaClient, { name, ...of }: Execution, payload: string) {
  const invocation = new InvokeCommand({
    FunctionName: of.function,
    InvocationType: 'Event',
    DurableExecutionName: name,
    Payload: payload,
  });
  try {
    return (await client.send(invocation)).DurableExecutionArn;
  } catch (error) {
    if (error instanceof DurableExecutionAlreadyStartedException) return undefined;
    throw error;
  }
}

/** Nothing where it cannot be found out: the invocation was taken all the same, and may not be told as failed. */
async function statusOf(client: LambdaClient, execution: Execution, arn: string | undefined) {
  try {
    if (arn === undefined) return await statusByName(client, execution);
    // What it was given and answered is not asked for: nobody here looks at it.
    const look = new GetDurableExecutionCommand({ DurableExecutionArn: arn, IncludeExecutionData: false });
    return (await client.send(look)).Status;
  } catch {
    return undefined;
  }
}

async function statusByName(client: LambdaClient, { name, ...of }: Execution) {
  const asked = { FunctionName: unqualified(of.function), DurableExecutionName: name, MaxItems: 1 };
  const found = await client.send(new ListDurableExecutionsByFunctionCommand(asked));
  return found.DurableExecutions?.[0]?.Status;
}

/** Executions go on with the version they began with, which the alias may have left. */
function unqualified(name: string): string {
  const parts = name.split(':');
  return name.startsWith('arn:') ? parts.slice(0, 7).join(':') : (parts[0] ?? name);
}
