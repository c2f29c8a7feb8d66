import type { ErrorObject } from '@aws/durable-execution-sdk-js';
import { settleDue } from './due-operations.ts';
import { type Execution, endOperation, isClosed, type StoredOperation } from './execution.ts';
import { openOperations } from './operation-tree.ts';
import { DurableServiceError, refuse } from './service-error.ts';

/** A callback an execution waits for. */
export interface WaitingCallback {
  id: string;
  name: string;
}

/** What a callback is told: its result as it stands (the caller's JSON, as a rule), or why there is none. */
export type CallbackAnswer = { result: string | undefined } | { error: ErrorObject };

/** The id of a callback says where it belongs; it is the same after a crash. */
export function callbackIdOf(execution: string, operation: string): string {
  return Buffer.from(JSON.stringify([execution, operation])).toString('base64url');
}

/** The name of the execution a callback belongs to. Throws where the id is none of ours. */
export function executionOfCallback(callbackId: string): string {
  try {
    const parts: unknown = JSON.parse(Buffer.from(callbackId, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && typeof parts[0] === 'string') return parts[0];
  } catch {
    // Refused below, as any text that is no id.
  }
  return refuse('Invalid callback id.');
}

/** The callbacks an execution waits for, in the order in which they began. */
export function waitingCallbacks(execution: Execution): WaitingCallback[] {
  return openOperations(execution)
    .filter(({ Type }) => Type === 'CALLBACK')
    .map((operation) => ({
      id: operation.CallbackDetails?.CallbackId ?? '',
      name: operation.Name ?? nameOfParent(execution, operation),
    }));
}

/** Answers an open callback. Throws where it has timed out or was answered before. */
export function answerCallback(
  execution: Execution,
  callbackId: string,
  answer: CallbackAnswer,
  now: number,
): void {
  const operation = getOpenCallback(execution, callbackId, now);
  const details = 'error' in answer ? { Error: answer.error } : { Result: answer.result };
  operation.Status = 'error' in answer ? 'FAILED' : 'SUCCEEDED';
  operation.CallbackDetails = { CallbackId: callbackId, ...details };
  endOperation(execution, operation, now);
}

/** Says that an answer to an open callback is being worked on. */
export function keepCallbackAlive(execution: Execution, callbackId: string, now: number): void {
  const terms = execution.callbacks[getOpenCallback(execution, callbackId, now).Id];
  if (terms?.heartbeatSeconds !== undefined) terms.heartbeatDueAt = now + terms.heartbeatSeconds * 1000;
}

function getOpenCallback(execution: Execution, callbackId: string, now: number): StoredOperation {
  settleDue(execution, now);
  const operation = execution.operations.find(
    ({ CallbackDetails }) => CallbackDetails?.CallbackId === callbackId,
  );
  if (!operation) throw new DurableServiceError('ResourceNotFoundException', 'There is no such callback.');
  if (isClosed(execution) || operation.Status !== 'STARTED') {
    throw new DurableServiceError(
      'CallbackTimeoutException',
      'The callback has timed out or was answered before.',
    );
  }
  return operation;
}

/** `waitForCallback` gives its name to the context around the callback. */
function nameOfParent({ operations }: Execution, { ParentId }: StoredOperation): string {
  return operations.find(({ Id }) => Id === ParentId)?.Name ?? '';
}
