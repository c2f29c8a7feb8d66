import type { ErrorObject } from '@aws/durable-execution-sdk-js';
import { closeExecution, type Execution, isClosed } from './execution.ts';
import { errorObjectOf } from './functions.ts';
import { checkSize, RESPONSE_LIMIT } from './limits.ts';
import { openOperations, untoldOperations } from './operation-tree.ts';
import { refuse } from './service-error.ts';

/** What a durable function answers, as far as it keeps to it. */
export interface Response {
  Status?: unknown;
  Result?: string | undefined;
  Error?: ErrorObject | undefined;
}

/** Keeps the answer of an invocation; one that no durable function gives fails the execution, as on AWS. */
export function keepResponse(execution: Execution, response: Response, now: number): void {
  // A result too large to be answered was checkpointed, and ended the execution then.
  if (isClosed(execution)) return;
  try {
    keepValid(execution, response, now);
  } catch (error) {
    closeExecution(execution, { error: errorObjectOf(error) }, now);
  }
}

function keepValid(execution: Execution, { Status, Result, Error: error }: Response, now: number): void {
  switch (Status) {
    case 'SUCCEEDED':
      checkSize(Result, RESPONSE_LIMIT, 'Response payload');
      closeExecution(execution, { result: Result }, now);
      break;
    case 'FAILED':
      closeExecution(execution, { error: error ?? { ErrorMessage: 'Unknown error' } }, now);
      break;
    case 'PENDING':
      suspend(execution);
      break;
    default:
      refuse('Invalid Status in invocation output.');
  }
}

function suspend(execution: Execution): void {
  Object.assign(execution, { due: false, token: '' });
  const goesOn = openOperations(execution).length > 0 || untoldOperations(execution).length > 0;
  if (!goesOn) refuse('Cannot return PENDING status with no pending operations.');
}
