import type { ChildId } from '../../../register/child.ts';
import type { UnitIndex } from '../../../units/unit-index.ts';
import type { Actor } from '../../actor.ts';
import type { CaseOfChild } from '../../case.ts';
import { decide } from '../../commands.ts';
import { mayLookAt } from '../../conflicts.ts';
import { type Refusal, refusal } from '../../refusals.ts';
import type { Instant } from '../../run-stamp.ts';
import { meet, type RowConflict, rowConflictOf } from './conflict.ts';
import { authorOf, type Outcome } from './entry.ts';
import { type RowFinding, type RowProblem, rowProblem } from './problems.ts';
import { entryOfCommand, type RowCommand, readCommand } from './read-entry.ts';
import { faceOf, type ReturnedList, type ReturnedRow, textOf } from './returned-list.ts';
import { type RowSubject, readRowKey } from './row-key.ts';
import type { Seal } from './seal.ts';

/** A command of a row that can be carried out on the case as it stands: on `version`, and no other. */
export interface PlannedCommand {
  row: number;
  childId: ChildId;
  version: number;
  command: RowCommand;
}

/** A row that says what its case holds already, and who wrote that, an account or a run, and when. */
export interface RecordedRow {
  row: number;
  childId: ChildId;
  command: RowCommand;
  recordedBy: string;
  recordedAt: Instant;
}

/** A row that is not taken. The child is named where the row key is sound. */
export interface RefusedRow {
  row: number;
  childId?: ChildId;
  findings: readonly RowFinding[];
}

/** What rows are read and judged by. */
export interface RowContext {
  /** Whoever returns the list, as far as they may give such a command. */
  actorFor(kind: Outcome): Actor;
  seal: Seal;
  units: Pick<UnitIndex, 'resolve'>;
  findCase(childId: ChildId): CaseOfChild | undefined;
  /** Children whose conflict a person saw and decided for the file, with the version they saw: no other is overruled. */
  overruled?: ReadonlyMap<ChildId, number>;
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
export type RowPlan = PlannedCommand | RowConflict | RecordedRow | RefusedRow;

/** What a row that was filled in asks for. */
export function planRow({ row, cells }: ReturnedRow, circumstances: RowCircumstances): RowPlan {
  const { epoch, context } = circumstances;
  const subject = subjectOf(cells, circumstances);
  const command = readCommand(cells, { epoch, units: context.units });
  if ('code' in subject) return refusedRow({ row }, [subject, ...('kind' in command ? [] : command)]);
  const at = { row, childId: subject.childId };
  const one = context.findCase(subject.childId);
  if (one === undefined) return refusedRow(at, [rowProblem('E6112', 'key')]);
  if (!('kind' in command)) return refusedRow(at, command);
  return planCommand({ row, subject, command, one }, context);
}

function refusedRow(at: Pick<RefusedRow, 'row' | 'childId'>, problems: readonly RowProblem[]): RefusedRow {
  return { ...at, findings: problems.map((problem) => ({ ...problem, row: at.row })) };
}

/** Which case a row is about, or why that cannot be said. */
function subjectOf(
  cells: ReturnedRow['cells'],
  { isRepeated, exportId, context }: RowCircumstances,
): RowSubject | RowProblem {
  const key = textOf(cells.key);
  if (key === '') return rowProblem('E6101', 'key');
  if (isRepeated) return rowProblem('E6104', 'key');
  const subject = readRowKey(key, faceOf(cells), { exportId, seal: context.seal });
  if (subject === 'foreign') return rowProblem('E6102', 'key');
  return subject === 'other_child' ? rowProblem('E6103', 'key') : subject;
}

interface RowRequest {
  row: number;
  subject: RowSubject;
  command: RowCommand;
  one: CaseOfChild;
}

function planCommand({ row, subject, command, one }: RowRequest, context: RowContext): RowPlan {
  const at = { row, childId: subject.childId };
  const { version } = one;
  const by = context.actorFor(command.kind);
  if (!mayLookAt(one, by)) return refusedByCase(at, refusal('E7001'));
  const entry = entryOfCommand(command);
  const meeting = meet(entry, one, subject.version);
  if (meeting !== 'free') {
    const { saysTheSame, later } = meeting;
    const { fact } = later;
    if (saysTheSame) return { ...at, command, recordedBy: authorOf(fact), recordedAt: fact.at };
    if (context.overruled?.get(at.childId) !== version)
      return rowConflictOf({ ...at, version }, entry, later);
  }
  const decision = decide(one, command, by);
  if ('refused' in decision) return refusedByCase(at, decision.refused);
  return { ...at, version, command };
}

const COLUMN_OF_FIELD = {
  on: 'on',
  until: 'on',
  to: 'place',
  place: 'place',
  fact: undefined,
  seen: undefined,
} as const;

/** A command that the case refuses, as a finding of its row. */
export function refusedByCase(at: { row: number; childId: ChildId }, refused: Refusal): RefusedRow {
  return refusedRow(at, [problemOf(refused)]);
}

/** The part to be mended stands in a column of the list. */
function problemOf({ code, field, vi, en }: Refusal): RowProblem {
  const column = field === undefined ? undefined : COLUMN_OF_FIELD[field];
  return { code, vi, en, ...(column !== undefined && { column }) };
}
