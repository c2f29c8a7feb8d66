import type { Execution, StoredOperation } from './execution.ts';

/** One operation as it can be compared between two runs: no id, no time, no contents. */
export interface HistoryEntry {
  name: string | null;
  type: string;
  subType: string | null;
  status: string;
  /** The name of the context around it; `null` at the top. */
  parent: string | null;
  /** Bytes of its result; `null` where there is none. */
  resultBytes: number | null;
}

/** The operations of an execution, a context before what lies in it, and side by side in the order in which they began. */
export function historyOf(execution: Execution): HistoryEntry[] {
  const children = Map.groupBy(execution.operations, ({ ParentId }) => ParentId);
  const walk = (parent: StoredOperation | undefined): HistoryEntry[] =>
    (children.get(parent?.Id) ?? []).flatMap((operation) => [
      entryOf(execution, operation, parent),
      ...walk(operation),
    ]);
  return walk(undefined);
}

function entryOf(
  execution: Execution,
  operation: StoredOperation,
  parent: StoredOperation | undefined,
): HistoryEntry {
  const result = operation.Type === 'EXECUTION' ? execution.result : resultOf(operation);
  return {
    name: operation.Name ?? null,
    type: operation.Type,
    subType: operation.SubType ?? null,
    status: operation.Status,
    parent: parent?.Name ?? null,
    resultBytes: result === undefined ? null : Buffer.byteLength(result, 'utf8'),
  };
}

function resultOf(operation: StoredOperation): string | undefined {
  const { StepDetails, ContextDetails, CallbackDetails, ChainedInvokeDetails } = operation;
  return (StepDetails ?? ContextDetails ?? CallbackDetails ?? ChainedInvokeDetails)?.Result;
}
