import { daysBetween } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { RowConflict } from './conflict.ts';
import { type ListStamp, readFileCode } from './file-code.ts';
import { type PlannedCommand, planRow, type RowContext, type RowPlan } from './plan-row.ts';
import { type ListRefusal, listRefusal, type RowFinding } from './problems.ts';
import {
  findReturnedList,
  isUntouched,
  type ReturnedList,
  type ReturnedRow,
  type ReturnedSheet,
  textOf,
} from './returned-list.ts';

/** What a returned list comes to. Each row of the file is in exactly one of the five. */
export interface ReturnPlan {
  stamp: ListStamp;
  commands: PlannedCommand[];
  conflicts: RowConflict[];
  /** Rows that say what the case holds already, as when a file is sent twice. */
  recorded: number;
  /** Rows nobody filled in. */
  untouched: number;
  /** Rows that are not taken, and what is wrong with each. */
  refused: { row: number; findings: readonly RowFinding[] }[];
}

export interface ReturnContext extends RowContext {
  province: UnitCode;
  unit: UnitCode;
  /** Whether a list was handed out under this name. */
  isKnownExport(exportId: string): boolean;
  /** Lists of a run older than so many days are refused. */
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
  const { province, unit, by, oldestDays = OLDEST_DAYS } = context;
  if (stamp.province !== province) return listRefusal('E6003', { file: stamp.province, here: province });
  if (stamp.unit !== unit) return listRefusal('E6004', { file: stamp.unit, here: unit });
  if (!context.isKnownExport(stamp.exportId)) return listRefusal('E6005');
  if (daysBetween(stamp.asOf, by.today) > oldestDays)
    return listRefusal('E6006', { asOf: stamp.asOf, limit: oldestDays });
  return undefined;
}

function planRows(list: ReturnedList, stamp: ListStamp, context: ReturnContext): ReturnPlan {
  const plan: ReturnPlan = { stamp, commands: [], conflicts: [], recorded: 0, untouched: 0, refused: [] };
  const filled = list.rows.filter(({ cells }) => !isUntouched(cells));
  plan.untouched = list.rows.length - filled.length;
  const keys = new Map<string, number>();
  for (const { cells } of filled) keys.set(textOf(cells.key), (keys.get(textOf(cells.key)) ?? 0) + 1);
  for (const returned of filled) {
    const isRepeated = (keys.get(textOf(returned.cells.key)) ?? 0) > 1;
    place(
      plan,
      returned,
      planRow(returned, { isRepeated, epoch: list.epoch, exportId: stamp.exportId, context }),
    );
  }
  return plan;
}

function place(plan: ReturnPlan, { row }: ReturnedRow, planned: RowPlan): void {
  if (planned === 'recorded') plan.recorded += 1;
  else if ('command' in planned) plan.commands.push(planned);
  else if ('fields' in planned) plan.conflicts.push(planned);
  else plan.refused.push({ row, findings: planned.map((problem) => ({ ...problem, row })) });
}
