import type { ErrorObject, WireOperation } from '@aws/durable-execution-sdk-js';

/** One operation as the function sees it; times are ISO strings, so that it is its own JSON. */
export interface StoredOperation extends WireOperation {
  Id: string;
  Type: NonNullable<WireOperation['Type']>;
  Status: NonNullable<WireOperation['Status']>;
  StartTimestamp: string;
  EndTimestamp?: string | undefined;
}

/** What the service alone knows of a callback: instants in ms since 1970, a heartbeat's patience in seconds. */
export interface CallbackTerms {
  timesOutAt?: number | undefined;
  heartbeatSeconds?: number | undefined;
  heartbeatDueAt?: number | undefined;
}

/** What was asked of an invoked function; `payload` is JSON. */
export interface InvokeTerms {
  functionName: string;
  payload: string;
}

/** A durable execution: all the service knows of it, as JSON. */
export interface Execution {
  name: string;
  functionName: string;
  /** JSON, as every payload and result here. */
  payload: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  result?: string | undefined;
  error?: ErrorObject | undefined;
  /** Counts the writes: the store takes only the next. */
  version: number;
  /** The function has to be invoked, or was when the process died. */
  due: boolean;
  /** What the invocation under way has to show; none is under way where it is empty. */
  token: string;
  /** Operations that changed since the function was last told. */
  untold: string[];
  operations: StoredOperation[];
  callbacks: Record<string, CallbackTerms>;
  invokes: Record<string, InvokeTerms>;
}

/** The function of an execution is over: nothing about it changes any more. */
export function isClosed(execution: Execution): boolean {
  return execution.status !== 'RUNNING';
}

/** An execution nothing was done of yet; `now` in ms since 1970. */
export function newExecution(
  { name, functionName, payload }: Pick<Execution, 'name' | 'functionName' | 'payload'>,
  now: number,
): Execution {
  const root: StoredOperation = {
    Id: 'execution',
    Type: 'EXECUTION',
    Status: 'STARTED',
    StartTimestamp: new Date(now).toISOString(),
    ExecutionDetails: { InputPayload: payload },
  };
  return {
    ...{ name, functionName, payload, status: 'RUNNING', version: 0, due: true, token: '', untold: [] },
    ...{ operations: [root], callbacks: {}, invokes: {} },
  };
}

/** Ends an execution with the result (JSON) or the error of its function. */
export function closeExecution(
  execution: Execution,
  outcome: { result?: string | undefined; error?: ErrorObject | undefined },
  now: number,
): void {
  const status = outcome.error ? 'FAILED' : 'SUCCEEDED';
  Object.assign(execution, { ...outcome, status, due: false, token: '', untold: [] });
  const root = execution.operations[0];
  if (root) Object.assign(root, { Status: status, EndTimestamp: new Date(now).toISOString() });
}

/** Ends an operation with the details that belong to its type, for the function to be told. */
export function endOperation(execution: Execution, ended: StoredOperation, now: number): void {
  ended.EndTimestamp = new Date(now).toISOString();
  tell(execution, ended.Id);
}

/** Has the function told of an operation that changed without it. */
export function tell(execution: Execution, id: string): void {
  if (!execution.untold.includes(id)) execution.untold.push(id);
}
