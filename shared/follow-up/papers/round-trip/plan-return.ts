import type { ChildId } from '../../../register/child.ts';
import { daysBetween } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { UnitIndex } from '../../../units/unit-index.ts';
import type { Actor } from '../../actor.ts';
import type { Case } from '../../case.ts';
import { decide } from '../../commands.ts';
import type { Refusal } from '../../refusals.ts';
import { meet, type RowConflict, rowConflictOf } from './conflict.ts';
import { type ListStamp, readFileCode } from './file-code.ts';
import { type ListRefusal, listRefusal, type RowFinding, type RowProblem, rowProblem } from './problems.ts';
import { entryOfCommand, isUntouched, type RowCommand, readCommand } from './read-entry.ts';
import {
  findReturnedList,
  type ReturnedList,
  type ReturnedRow,
  type ReturnedSheet,
  textOf,
} from './returned-list.ts';
import { type RowSubject, readRowKey } from './row-key.ts';
import type { Seal } from './seal.ts';

/** A command of a row that can be carried out on the case as it stands: on `version`, and no other. */
export interface PlannedCommand {
  row: number;
  childId: ChildId;
  version: number;
  command: RowCommand;
}

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

export interface ReturnContext {
  province: UnitCode;
  unit: UnitCode;
  by: Actor;
  seal: Seal;
  units: Pick<UnitIndex, 'resolve'>;
  /** Whether a list was handed out under this name. */
  isKnownExport(exportId: string): boolean;
  findCase(childId: ChildId): Case | undefined;
  /** Lists of a run older than so many days are refused. */
  oldestDays?: number;
  /** Children whose conflict a person saw and decided for the file. */
  overruled?: ReadonlySet<ChildId>;
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
    place(plan, returned, planRow(returned, { isRepeated, epoch: list.epoch, stamp, context }));
  }
  return plan;
}

interface RowCircumstances {
  /** Whether the key stands on several rows that were filled in. */
  isRepeated: boolean;
  epoch: ReturnedList['epoch'];
  stamp: ListStamp;
  context: ReturnContext;
}

type RowPlan = PlannedCommand | RowConflict | 'recorded' | readonly RowProblem[];

function place(plan: ReturnPlan, { row }: ReturnedRow, planned: RowPlan): void {
  if (planned === 'recorded') plan.recorded += 1;
  else if ('command' in planned) plan.commands.push(planned);
  else if ('fields' in planned) plan.conflicts.push(planned);
  else plan.refused.push({ row, findings: planned.map((problem) => ({ ...problem, row })) });
}

function planRow({ row, cells }: ReturnedRow, circumstances: RowCircumstances): RowPlan {
  const { epoch, context } = circumstances;
  const subject = subjectOf(cells, circumstances);
  if ('code' in subject) return [subject];
  const command = readCommand(cells, { epoch, units: context.units });
  if (!('kind' in command)) return command;
  const one = context.findCase(subject.childId);
  if (one === undefined) return [rowProblem('E6112', 'key')];
  return planCommand({ row, subject, command, one }, context);
}

/** Which case a row is about, or why that cannot be said. */
function subjectOf(
  cells: ReturnedRow['cells'],
  { isRepeated, stamp, context }: RowCircumstances,
): RowSubject | RowProblem {
  const key = textOf(cells.key);
  if (key === '') return rowProblem('E6101', 'key');
  if (isRepeated) return rowProblem('E6104', 'key');
  const face = { name: textOf(cells.name), born: textOf(cells.born) };
  const subject = readRowKey(key, face, { exportId: stamp.exportId, seal: context.seal });
  if (subject === 'foreign') return rowProblem('E6102', 'key');
  return subject === 'other_child' ? rowProblem('E6103', 'key') : subject;
}

interface RowRequest {
  row: number;
  subject: RowSubject;
  command: RowCommand;
  one: Case;
}

function planCommand({ row, subject, command, one }: RowRequest, { by, overruled }: ReturnContext): RowPlan {
  const { childId } = subject;
  const entry = entryOfCommand(command);
  const meeting = meet(entry, one, subject.version);
  if (meeting === 'recorded') return meeting;
  if (meeting !== 'free' && !overruled?.has(childId)) return rowConflictOf({ row, childId }, entry, meeting);
  const decision = decide(one, command, by);
  if ('refused' in decision) return [problemOf(decision.refused)];
  return { row, childId, version: one.version, command };
}

const COLUMN_OF_FIELD = { on: 'on', until: 'on', to: 'place', place: 'place', fact: undefined } as const;

/** A command that the case refuses; the part to be mended stands in a column of the list. */
function problemOf({ code, field, vi, en }: Refusal): RowProblem {
  const column = field === undefined ? undefined : COLUMN_OF_FIELD[field];
  return { code, vi, en, ...(column !== undefined && { column }) };
}
