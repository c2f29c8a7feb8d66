import { randomUUID } from 'node:crypto';
import {
  type DurableExecutionClient,
  DurableExecutionClientError,
  DurableExecutionClientErrorScope,
  DurableExecutionInvocationInputWithClient,
} from '@aws/durable-execution-sdk-js';
import { applyCheckpoint, INVALID_TOKEN, pageOfState } from './checkpoint.ts';
import { settleDue } from './due-operations.ts';
import { type Execution, isClosed } from './execution.ts';
import type { ExecutionLedger } from './execution-ledger.ts';
import { arnOf } from './execution-name.ts';
import { call, contextOf, type Handler } from './functions.ts';
import { keepResponse, type Response } from './invocation-response.ts';
import { untoldOperations } from './operation-tree.ts';
import { DurableServiceError } from './service-error.ts';

/** What an invocation needs of the service around it. */
export interface Surroundings {
  ledger: ExecutionLedger;
  now(): number;
  /** Told after every checkpoint, as it may have asked for functions to be invoked. */
  checkpointed(execution: Execution): void;
}

/** Another process invokes the function of this execution too; it goes on there. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/** How an invocation ended: with an answer, now kept, or lost, for AWS to repeat it. */
export type InvocationEnd = 'answered' | { lost: unknown };

/** One invocation as it goes on: the token it got last, and what went wrong beneath it. */
interface Session {
  token: string;
  faults: unknown[];
}

/** Invokes the function of an execution once. Throws what the store throws, and `TakenOver`. */
export async function invokeDurable(
  name: string,
  handler: Handler,
  around: Surroundings,
): Promise<InvocationEnd> {
  const { ledger, now } = around;
  const { execution, answer: untold } = await ledger.change(name, (kept) => beginInvocation(kept, now()));
  if (isClosed(execution)) return 'answered';
  const session: Session = { token: execution.token, faults: [] };
  const input = inputOf(execution, untold, clientOf(name, around, session));
  const response = await outcomeOf(call(handler, input, contextOf(execution.functionName, now)));
  if (session.faults.length > 0) throw session.faults[0];
  if ('lost' in response) return response;
  await ledger.change(name, (kept) => {
    if (!isClosed(kept) && kept.token !== session.token) throw new TakenOver(INVALID_TOKEN);
    keepResponse(kept, response.answer, now());
  });
  return 'answered';
}

/** Gives the ids of what changed while the function was away. */
function beginInvocation(execution: Execution, now: number): string[] {
  if (isClosed(execution)) return [];
  settleDue(execution, now);
  const untold = untoldOperations(execution);
  Object.assign(execution, { token: randomUUID(), due: true, untold: [] });
  return untold;
}

function inputOf(execution: Execution, untold: string[], client: DurableExecutionClient): object {
  const { Operations, NextMarker } = pageOfState(execution, { CheckpointToken: execution.token });
  const input = new DurableExecutionInvocationInputWithClient(
    {
      DurableExecutionArn: arnOf(execution.functionName, execution.name),
      CheckpointToken: execution.token,
      InitialExecutionState: { Operations: Operations ?? [], NextMarker },
    },
    client,
  );
  // The SDK reads it of the event, but its constructor leaves it out.
  return Object.assign(input, { UpdatedOperationIds: untold });
}

/** The service as the SDK sees it during one invocation. */
function clientOf(name: string, around: Surroundings, session: Session): DurableExecutionClient {
  const { ledger, now, checkpointed } = around;
  const guarded = <T>(act: () => Promise<T>): Promise<T> =>
    act().catch((error) => rethrow(error, session.faults));
  return {
    checkpoint: (request) =>
      guarded(async () => {
        const { execution, answer } = await ledger.change(name, (kept) =>
          applyCheckpoint(kept, request, now()),
        );
        session.token = answer.CheckpointToken ?? '';
        checkpointed(execution);
        return answer;
      }),
    getExecutionState: (request) => guarded(async () => pageOfState(await ledger.get(name), request)),
  };
}

/** A refused request fails the execution, as it will always be refused; any other fault ends the invocation only. */
function rethrow(cause: unknown, faults: unknown[]): never {
  const refused = cause instanceof DurableServiceError && cause.message !== INVALID_TOKEN;
  if (!refused)
    faults.push(cause instanceof DurableServiceError ? new TakenOver(INVALID_TOKEN, { cause }) : cause);
  const scope = refused
    ? DurableExecutionClientErrorScope.EXECUTION
    : DurableExecutionClientErrorScope.INVOCATION;
  throw new DurableExecutionClientError(cause instanceof Error ? cause.message : String(cause), {
    scope,
    cause,
  });
}

async function outcomeOf(running: Promise<unknown>): Promise<{ answer: Response } | { lost: unknown }> {
  try {
    const answer: unknown = await running;
    return { answer: typeof answer === 'object' && answer !== null ? answer : {} };
  } catch (lost) {
    return { lost };
  }
}
