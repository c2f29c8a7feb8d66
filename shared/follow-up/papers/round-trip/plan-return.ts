import type { ChildId } from '../../../register/child.ts';
import { daysBetween, type IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { RowConflict } from './conflict.ts';
import { type ListStamp, readFileCode } from './file-code.ts';
import {
  type PlannedCommand,
  planRow,
  type RecordedRow,
  type RefusedRow,
  type RowContext,
  type RowPlan,
} from './plan-row.ts';
import { type ListRefusal, listRefusal } from './problems.ts';
import {
  faceOf,
  findReturnedList,
  isUntouched,
  type ReturnedList,
  type ReturnedSheet,
  textOf,
} from './returned-list.ts';
import { readRowKey } from './row-key.ts';
import type { Seal } from './seal.ts';

/** What a returned list comes to. Each row of the file is in exactly one of the five. */
export interface ReturnPlan {
  stamp: ListStamp;
  commands: PlannedCommand[];
  conflicts: RowConflict[];
  /** Rows that say what the case holds already, as when a file is sent twice. */
  recorded: RecordedRow[];
  /** Rows nobody filled in. */
  untouched: number;
  /** Rows that are not taken, and what is wrong with each. */
  refused: RefusedRow[];
}

export interface ReturnContext extends RowContext {
  province: UnitCode;
  unit: UnitCode;
  today: IsoDate;
  /** The day a list was handed out under this name; `undefined` where none was. */
  exportedOn(exportId: string): IsoDate | undefined;
  /** Lists handed out more days ago are refused. */
  oldestDays?: number;
}

/** A month of nights: after that too much has changed for a list to be read against. */
const OLDEST_DAYS = 31;

/**
 * What a list that came back asks for; writes nothing. The whole file is refused when it is not ours, of another unit,
 * or too old; a row when it cannot be read, is not this file's, or the case cannot take it.
 */
export function planReturn(
  sheets: readonly ReturnedSheet[],
  context: ReturnContext,
): ReturnPlan | ListRefusal {
  const list = findReturnedList(sheets);
  if ('vi' in list) return list;
  const stamp = readFileCode(list.code, context.seal);
  if (stamp === undefined) return listRefusal('E6002');
  return findRefusal(stamp, context) ?? planRows(list, stamp, context);
}

function findRefusal(stamp: ListStamp, context: ReturnContext): ListRefusal | undefined {
  const { province, unit, today, oldestDays = OLDEST_DAYS } = context;
  if (stamp.province !== province) return listRefusal('E6003', { file: stamp.province, here: province });
  if (stamp.unit !== unit) return listRefusal('E6004', { file: stamp.unit, here: unit });
  const on = context.exportedOn(stamp.exportId);
  if (on === undefined) return listRefusal('E6005');
  if (daysBetween(on, today) > oldestDays) return listRefusal('E6006', { on, limit: oldestDays });
  return undefined;
}

function planRows(list: ReturnedList, stamp: ListStamp, context: ReturnContext): ReturnPlan {
  const plan: ReturnPlan = { stamp, commands: [], conflicts: [], recorded: [], untouched: 0, refused: [] };
  const filled = list.rows.filter(({ cells }) => !isUntouched(cells));
  plan.untouched = list.rows.length - filled.length;
  const keys = new Map<string, number>();
  for (const { cells } of filled) keys.set(textOf(cells.key), (keys.get(textOf(cells.key)) ?? 0) + 1);
  for (const returned of filled) {
    const isRepeated = (keys.get(textOf(returned.cells.key)) ?? 0) > 1;
    place(plan, planRow(returned, { isRepeated, epoch: list.epoch, exportId: stamp.exportId, context }));
  }
  return plan;
}

function place(plan: ReturnPlan, planned: RowPlan): void {
  if ('recordedBy' in planned) plan.recorded.push(planned);
  else if ('command' in planned) plan.commands.push(planned);
  else if ('fields' in planned) plan.conflicts.push(planned);
  else plan.refused.push(planned);
}

/** Under which name a list was handed out, and the children whose rows were filled in, each once. */
export interface ReturnSubjects {
  exportId: string;
  childIds: readonly ChildId[];
}

/**
 * What has to be at hand to plan a file: only what our own seals vouch for, so that a file made up of keys makes nobody
 * look for anything. `undefined` where its code is missing or not sound; planning says why.
 */
export function subjectsIn(sheets: readonly ReturnedSheet[], seal: Seal): ReturnSubjects | undefined {
  const list = findReturnedList(sheets);
  const stamp = 'vi' in list ? undefined : readFileCode(list.code, seal);
  if ('vi' in list || stamp === undefined) return undefined;
  const { exportId } = stamp;
  const childIds = list.rows.flatMap(({ cells }) => {
    if (isUntouched(cells)) return [];
    const subject = readRowKey(textOf(cells.key), faceOf(cells), { exportId, seal });
    return typeof subject === 'string' ? [] : [subject.childId];
  });
  return { exportId, childIds: [...new Set(childIds)] };
}
