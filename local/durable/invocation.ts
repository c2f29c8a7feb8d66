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

/** Invokes the function of an execution once. Throws what the store throws, and `TakenOver`. */
export async function invokeDurable(
  name: string,
  handler: Handler,
  around: Surroundings,
): Promise<InvocationEnd> {
  const { ledger, now } = around;
  const begun = await ledger.change(name, (execution) => beginInvocation(execution, now()));
  if (isClosed(begun.execution)) return 'answered';
  const faults: unknown[] = [];
  const input = inputOf(begun.execution, begun.answer, clientOf(name, around, faults));
  const response = await outcomeOf(call(handler, input, contextOf(begun.execution.functionName, now)));
  if (faults.length > 0) throw faults[0];
  if ('lost' in response) return response;
  await ledger.change(name, (kept) => keepResponse(kept, response.answer, now()));
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

/** The service as the SDK sees it during one invocation; what is no refusal but a fault is put in `faults`. */
function clientOf(
  name: string,
  { ledger, now, checkpointed }: Surroundings,
  faults: unknown[],
): DurableExecutionClient {
  const guarded = <T>(act: () => Promise<T>): Promise<T> => act().catch((error) => rethrow(error, faults));
  return {
    checkpoint: (request) =>
      guarded(async () => {
        const { execution, answer } = await ledger.change(name, (kept) =>
          applyCheckpoint(kept, request, now()),
        );
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
