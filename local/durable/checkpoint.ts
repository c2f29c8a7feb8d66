import { randomUUID } from 'node:crypto';
import type {
  CheckpointDurableExecutionRequest,
  CheckpointDurableExecutionResponse,
  GetDurableExecutionStateRequest,
  GetDurableExecutionStateResponse,
  OperationUpdate,
} from '@aws/durable-execution-sdk-js';
import { applyUpdate } from './apply-update.ts';
import { checkUpdate } from './check-update.ts';
import { settleDue } from './due-operations.ts';
import type { Execution, StoredOperation } from './execution.ts';
import { shownOperations } from './operation-tree.ts';
import { refuse } from './service-error.ts';

/** Operations of one page, at most. */
const PAGE = 1000;

/** As AWS words it: by this sentence the SDK knows that another invocation has taken over. */
export const INVALID_TOKEN = 'Invalid Checkpoint Token';

/**
 * Applies the updates of a checkpoint, all or (where it throws) none that is kept, and answers with the next token and
 * all that is new since the function was last told.
 */
export function applyCheckpoint(
  execution: Execution,
  request: CheckpointDurableExecutionRequest,
  now: number,
): CheckpointDurableExecutionResponse {
  checkToken(execution, request.CheckpointToken);
  settleDue(execution, now);
  const changed = applyUpdates(execution, request.Updates ?? [], now);
  for (const id of execution.untold) changed.add(id);
  execution.untold = [];
  if (execution.token !== '') execution.token = randomUUID();
  const Operations = execution.operations.filter(({ Id }) => changed.has(Id));
  return { CheckpointToken: execution.token, NewExecutionState: { Operations } };
}

/** A page of what the function is shown when it begins; a marker is where the next begins. */
export function pageOfState(
  execution: Execution,
  request: Pick<GetDurableExecutionStateRequest, 'CheckpointToken' | 'Marker' | 'MaxItems'>,
): GetDurableExecutionStateResponse {
  checkToken(execution, request.CheckpointToken);
  const from = Number(request.Marker ?? 0);
  if (!Number.isInteger(from) || from < 0) refuse('Invalid marker.');
  const to = from + Math.min(request.MaxItems || PAGE, PAGE);
  const shown: StoredOperation[] = shownOperations(execution);
  return { Operations: shown.slice(from, to), NextMarker: to < shown.length ? String(to) : undefined };
}

function checkToken({ token }: Execution, shown: string | undefined): void {
  if (token === '' || shown !== token) refuse(INVALID_TOKEN);
}

function applyUpdates(execution: Execution, updates: OperationUpdate[], now: number): Set<string> {
  const seen = new Map<string, OperationUpdate>();
  for (const update of updates) {
    if (execution.status !== 'RUNNING') refuse('The EXECUTION update must be the last.');
    const root = update.Type === 'EXECUTION' ? execution.operations[0] : undefined;
    checkRepeated(seen.get(update.Id ?? ''), update);
    checkUpdate(execution, update, root ?? execution.operations.find(({ Id }) => Id === update.Id));
    const operation = applyUpdate(execution, update, now);
    seen.set(operation?.Id ?? update.Id, update);
  }
  return new Set(seen.keys());
}

/** One checkpoint may start and end a step or a context; nothing else is updated twice in it. */
function checkRepeated(before: OperationUpdate | undefined, { Type, Action }: OperationUpdate): void {
  if (!before) return;
  const mayFollow =
    (Type === 'STEP' || Type === 'CONTEXT') && before.Action === 'START' && Action !== 'START';
  if (!mayFollow) refuse('Cannot update the same operation twice in a single request.');
}
