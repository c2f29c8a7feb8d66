import type { Execution, StoredOperation } from './execution.ts';

/** Statuses nothing follows on. */
const FINISHED = new Set<string>(['SUCCEEDED', 'FAILED', 'CANCELLED', 'STOPPED', 'TIMED_OUT']);

/** Nothing more becomes of an operation. */
export function isFinished(operation: StoredOperation): boolean {
  return FINISHED.has(operation.Status);
}

/**
 * What a function is shown when it begins: without what lies under a finished context, whose result says it all, unless
 * the context asked that its children be replayed. In the order in which the operations began.
 */
export function shownOperations(execution: Execution): StoredOperation[] {
  const byId = new Map(execution.operations.map((operation) => [operation.Id, operation]));
  const shown = new Set<string>();
  return execution.operations.filter((operation) => {
    const parent = operation.ParentId === undefined ? undefined : byId.get(operation.ParentId);
    const visible =
      !parent || (shown.has(parent.Id) && !(isFinished(parent) && !parent.ContextDetails?.ReplayChildren));
    if (visible) shown.add(operation.Id);
    return visible;
  });
}

/**
 * The unfinished operations that can still matter: one under a finished context (a branch that nobody waits for any
 * more) wakes the function no more.
 */
export function openOperations(execution: Execution): StoredOperation[] {
  const living = new Map<string, StoredOperation>();
  for (const operation of execution.operations) {
    const orphaned = operation.ParentId !== undefined && !living.has(operation.ParentId);
    if (!orphaned && !isFinished(operation)) living.set(operation.Id, operation);
  }
  return [...living.values()].filter(({ Type }) => Type !== 'EXECUTION');
}

/** The ids of changed operations the function is waiting to be told of. */
export function untoldOperations(execution: Execution): string[] {
  const byId = new Map(execution.operations.map((operation) => [operation.Id, operation]));
  const buried = (id: string | undefined): boolean => {
    const operation = id === undefined ? undefined : byId.get(id);
    return operation !== undefined && (isFinished(operation) || buried(operation.ParentId));
  };
  return execution.untold.filter((id) => !buried(byId.get(id)?.ParentId));
}
