import type { ChildId } from '../../../register/child.ts';
import type { UnitIndex } from '../../../units/unit-index.ts';
import type { Actor } from '../../actor.ts';
import type { Case } from '../../case.ts';
import { decide } from '../../commands.ts';
import { mayLookAt } from '../../conflicts.ts';
import { type Refusal, refusal } from '../../refusals.ts';
import { meet, type RowConflict, rowConflictOf } from './conflict.ts';
import { type RowProblem, rowProblem } from './problems.ts';
import { entryOfCommand, type RowCommand, readCommand } from './read-entry.ts';
import { type ReturnedList, type ReturnedRow, textOf } from './returned-list.ts';
import { type RowSubject, readRowKey } from './row-key.ts';
import type { Seal } from './seal.ts';

/** A command of a row that can be carried out on the case as it stands: on `version`, and no other. */
export interface PlannedCommand {
  row: number;
  childId: ChildId;
  version: number;
  command: RowCommand;
}

/** What rows are read and judged by. */
export interface RowContext {
  by: Actor;
  seal: Seal;
  units: Pick<UnitIndex, 'resolve'>;
  findCase(childId: ChildId): Case | undefined;
  /** Children whose conflict a person saw and decided for the file. */
  overruled?: ReadonlySet<ChildId>;
}

export interface RowCircumstances {
  /** Whether the key stands on several rows that were filled in. */
  isRepeated: boolean;
  epoch: ReturnedList['epoch'];
  /** The export the file is of. */
  exportId: string;
  context: RowContext;
}

/** What one filled row comes to. */
export type RowPlan = PlannedCommand | RowConflict | 'recorded' | readonly RowProblem[];

/** What a row that was filled in asks for. */
export function planRow({ row, cells }: ReturnedRow, circumstances: RowCircumstances): RowPlan {
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
  { isRepeated, exportId, context }: RowCircumstances,
): RowSubject | RowProblem {
  const key = textOf(cells.key);
  if (key === '') return rowProblem('E6101', 'key');
  if (isRepeated) return rowProblem('E6104', 'key');
  const face = { name: textOf(cells.name), born: textOf(cells.born) };
  const subject = readRowKey(key, face, { exportId, seal: context.seal });
  if (subject === 'foreign') return rowProblem('E6102', 'key');
  return subject === 'other_child' ? rowProblem('E6103', 'key') : subject;
}

interface RowRequest {
  row: number;
  subject: RowSubject;
  command: RowCommand;
  one: Case;
}

function planCommand({ row, subject, command, one }: RowRequest, { by, overruled }: RowContext): RowPlan {
  const { childId } = subject;
  if (!mayLookAt(one, by)) return [problemOf(refusal('E7001'))];
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
