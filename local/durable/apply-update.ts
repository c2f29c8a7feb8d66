import { callbackIdOf } from './callback.ts';
import type { CheckedUpdate } from './check-update.ts';
import { closeExecution, type Execution, type StoredOperation } from './execution.ts';

/** Applies one checked update; gives the operation as it stands afterwards. `now` in ms since 1970. */
export function applyUpdate(
  execution: Execution,
  update: CheckedUpdate,
  now: number,
): StoredOperation | undefined {
  if (update.Type === 'EXECUTION') {
    closeExecution(execution, { result: update.Payload, error: update.Error }, now);
    return execution.operations[0];
  }
  const operation = execution.operations.find(({ Id }) => Id === update.Id) ?? begin(execution, update, now);
  if (update.Action === 'START') operation.Status = 'STARTED';
  else if (update.Action === 'RETRY') retry(operation, update, now);
  else finish(operation, update, now);
  return operation;
}

function begin(execution: Execution, update: CheckedUpdate, now: number): StoredOperation {
  const { Id, ParentId, Name, Type, SubType } = update;
  const StartTimestamp = new Date(now).toISOString();
  const operation: StoredOperation = { Id, ParentId, Name, Type, SubType, Status: 'STARTED', StartTimestamp };
  execution.operations.push(operation);
  beginByType(execution, operation, update, now);
  return operation;
}

function beginByType(
  execution: Execution,
  operation: StoredOperation,
  update: CheckedUpdate,
  now: number,
): void {
  switch (operation.Type) {
    case 'WAIT':
      operation.WaitDetails = { ScheduledEndTimestamp: later(now, update.WaitOptions?.WaitSeconds) };
      break;
    case 'CALLBACK':
      operation.CallbackDetails = { CallbackId: callbackIdOf(execution.name, operation.Id) };
      execution.callbacks[operation.Id] = termsOf(update, now);
      break;
    case 'CHAINED_INVOKE':
      execution.invokes[operation.Id] = {
        functionName: update.ChainedInvokeOptions?.FunctionName ?? '',
        payload: update.Payload ?? '{}',
      };
      break;
    case 'CONTEXT':
      operation.ContextDetails = { ReplayChildren: update.ContextOptions?.ReplayChildren };
      break;
  }
}

/** Zero and nothing both mean: no timeout. */
function termsOf({ CallbackOptions }: CheckedUpdate, now: number): Execution['callbacks'][string] {
  const timeout = CallbackOptions?.TimeoutSeconds || undefined;
  const heartbeatSeconds = CallbackOptions?.HeartbeatTimeoutSeconds || undefined;
  return {
    timesOutAt: timeout && now + timeout * 1000,
    heartbeatSeconds,
    heartbeatDueAt: heartbeatSeconds && now + heartbeatSeconds * 1000,
  };
}

/** A retry keeps its payload: `waitForCondition` passes its state from one attempt to the next so. */
function retry(operation: StoredOperation, update: CheckedUpdate, now: number): void {
  operation.Status = 'PENDING';
  operation.StepDetails = {
    Attempt: (operation.StepDetails?.Attempt ?? 0) + 1,
    NextAttemptTimestamp: later(now, update.StepOptions?.NextAttemptDelaySeconds),
    Result: update.Payload,
    Error: update.Error,
  };
}

function finish(operation: StoredOperation, update: CheckedUpdate, now: number): void {
  const outcome = { Result: update.Payload, Error: update.Error };
  operation.EndTimestamp = new Date(now).toISOString();
  if (update.Action === 'CANCEL') operation.Status = 'CANCELLED';
  else operation.Status = update.Action === 'SUCCEED' ? 'SUCCEEDED' : 'FAILED';
  if (operation.Type === 'STEP') {
    operation.StepDetails = { Attempt: (operation.StepDetails?.Attempt ?? 0) + 1, ...outcome };
  }
  if (operation.Type === 'CONTEXT') {
    const ReplayChildren = update.ContextOptions?.ReplayChildren ?? operation.ContextDetails?.ReplayChildren;
    operation.ContextDetails = { ReplayChildren, ...outcome };
  }
}

function later(now: number, seconds = 0): string {
  return new Date(now + seconds * 1000).toISOString();
}
