import { type Execution, endOperation, type StoredOperation, tell } from './execution.ts';
import { openOperations } from './operation-tree.ts';

/** Brings an execution up to `now` (ms since 1970): waits that are over, retries whose time has come, callbacks too late. */
export function settleDue(execution: Execution, now: number): boolean {
  const due = openOperations(execution).filter(
    (operation) => (dueAt(execution, operation) ?? Infinity) <= now,
  );
  for (const operation of due) settle(execution, operation, now);
  return due.length > 0;
}

/** The next instant at which something becomes due, in ms since 1970. */
export function nextDue(execution: Execution): number | undefined {
  const instants = openOperations(execution).flatMap((operation) => dueAt(execution, operation) ?? []);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

/** The execution goes on by itself at some time: a wait or a retry is under way. */
export function hasTimer(execution: Execution): boolean {
  return openOperations(execution).some(
    ({ Type, Status }) => Type === 'WAIT' || (Type === 'STEP' && Status === 'PENDING'),
  );
}

function dueAt(execution: Execution, operation: StoredOperation): number | undefined {
  switch (operation.Type) {
    case 'WAIT':
      return instantOf(operation.WaitDetails?.ScheduledEndTimestamp);
    case 'STEP':
      return operation.Status === 'PENDING'
        ? instantOf(operation.StepDetails?.NextAttemptTimestamp)
        : undefined;
    case 'CALLBACK':
      return deadlineOf(execution, operation);
    default:
      return undefined;
  }
}

function deadlineOf(execution: Execution, { Id }: StoredOperation): number | undefined {
  const terms = execution.callbacks[Id];
  const instants = [terms?.timesOutAt, terms?.heartbeatDueAt].filter((instant) => instant !== undefined);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

function settle(execution: Execution, operation: StoredOperation, now: number): void {
  if (operation.Type === 'STEP') {
    operation.Status = 'READY';
    tell(execution, operation.Id);
    return;
  }
  operation.Status = operation.Type === 'WAIT' ? 'SUCCEEDED' : 'TIMED_OUT';
  if (operation.Type === 'CALLBACK') {
    const late = (execution.callbacks[operation.Id]?.timesOutAt ?? Infinity) <= now;
    const ErrorMessage = late ? 'Callback timed out' : 'Callback timed out on heartbeat';
    operation.CallbackDetails = { ...operation.CallbackDetails, Error: { ErrorMessage } };
  }
  endOperation(execution, operation, now);
}

function instantOf(timestamp: Date | string | undefined): number | undefined {
  return timestamp === undefined ? undefined : new Date(timestamp).getTime();
}
