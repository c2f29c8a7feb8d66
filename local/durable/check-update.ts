import type { OperationAction, OperationUpdate } from '@aws/durable-execution-sdk-js';
import type { Execution, StoredOperation } from './execution.ts';
import { checkSize, ERROR_LIMIT, LONGEST_TIMEOUT, LONGEST_WAIT, PAYLOAD_LIMIT } from './limits.ts';
import { refuse } from './service-error.ts';

type Type = StoredOperation['Type'];
type Before = StoredOperation['Status'] | 'NONE';

/** An update that has what every update needs. */
export interface CheckedUpdate extends OperationUpdate {
  Id: string;
  Type: Type;
  Action: OperationAction;
}

/** Which action an operation of a type takes at which status; NONE is one that is not there yet. */
const TAKES: Record<Type, Partial<Record<OperationAction, readonly Before[]>>> = {
  EXECUTION: { SUCCEED: ['STARTED'], FAIL: ['STARTED'] },
  CONTEXT: { START: ['NONE'], SUCCEED: ['NONE', 'STARTED'], FAIL: ['NONE', 'STARTED'] },
  STEP: {
    START: ['NONE', 'READY'],
    SUCCEED: ['NONE', 'STARTED', 'READY'],
    FAIL: ['NONE', 'STARTED', 'READY'],
    RETRY: ['NONE', 'STARTED', 'READY'],
  },
  WAIT: { START: ['NONE'], CANCEL: ['STARTED'] },
  CALLBACK: { START: ['NONE'], CANCEL: ['STARTED'] },
  CHAINED_INVOKE: { START: ['NONE'], CANCEL: ['STARTED'] },
};

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const NAME = /^[\x20-\x7e]{1,256}$/;

/** Throws unless AWS would take an update of `before`, the operation as it stands. */
export function checkUpdate(
  execution: Execution,
  update: OperationUpdate,
  before: StoredOperation | undefined,
): asserts update is CheckedUpdate {
  const { Id, Type, Action, Name } = update;
  if (Id === undefined || !ID.test(Id)) refuse('Invalid operation id.');
  if (Type === undefined || !Object.hasOwn(TAKES, Type)) refuse('Unknown operation type.');
  if (Name !== undefined && !NAME.test(Name))
    refuse('An operation name is 1 to 256 printable ASCII characters.');
  const statuses = Action === undefined ? undefined : TAKES[Type][Action];
  if (!statuses) refuse(`Invalid action for the operation type ${Type}.`);
  if (before && before.Type !== Type) refuse(`The operation is a ${before.Type}, not a ${Type}.`);
  const status = before?.Status ?? 'NONE';
  if (!statuses.includes(status)) refuse(`Invalid current ${Type} state ${status} to ${Action}.`);
  checkParent(execution, update);
  checkContents(update, Type);
}

function checkParent({ operations }: Execution, { ParentId }: OperationUpdate): void {
  if (ParentId === undefined) return;
  if (operations.find(({ Id }) => Id === ParentId)?.Type !== 'CONTEXT')
    refuse('Invalid parent operation id.');
}

function checkContents(update: OperationUpdate, type: Type): void {
  const { Action, Payload, Error: error } = update;
  if (Payload !== undefined && error !== undefined) refuse('Cannot provide both a Payload and an Error.');
  if (Action === 'FAIL' && Payload !== undefined) refuse('Cannot provide a Payload for FAIL action.');
  if (Action === 'SUCCEED' && error !== undefined) refuse('Cannot provide an Error for SUCCEED action.');
  // The SDK checkpoints the result of an execution only because it is too large to be answered.
  if (type !== 'EXECUTION')
    checkSize(Payload, PAYLOAD_LIMIT, `${type} ${Action === 'START' ? 'input' : 'output'} payload`);
  checkSize(error && JSON.stringify(error), ERROR_LIMIT, 'Error object');
  checkOptions(update, type);
}

function checkOptions(
  { Action, StepOptions, WaitOptions, CallbackOptions, ChainedInvokeOptions }: OperationUpdate,
  type: Type,
): void {
  if (Action === 'RETRY') checkSeconds(StepOptions?.NextAttemptDelaySeconds, 1, LONGEST_WAIT);
  if (Action !== 'START') return;
  if (type === 'WAIT') checkSeconds(WaitOptions?.WaitSeconds, 1, LONGEST_WAIT);
  if (type === 'CALLBACK') {
    checkSeconds(CallbackOptions?.TimeoutSeconds ?? 0, 0, LONGEST_TIMEOUT);
    checkSeconds(CallbackOptions?.HeartbeatTimeoutSeconds ?? 0, 0, LONGEST_TIMEOUT);
  }
  if (type === 'CHAINED_INVOKE' && !ChainedInvokeOptions?.FunctionName)
    refuse('A CHAINED_INVOKE names its function.');
}

function checkSeconds(seconds: number | undefined, least: number, most: number): void {
  const valid = Number.isInteger(seconds) && Number(seconds) >= least && Number(seconds) <= most;
  if (!valid) refuse(`A duration is ${least} to ${most} whole seconds.`);
}
