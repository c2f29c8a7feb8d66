import type { DoubtCode, Finding, RejectionCode } from '../findings.ts';
import { shapeOf } from '../shape.ts';
import type { Cell } from '../table/table.ts';
import type { Desk } from './desk.ts';

/** One row while it is read: its findings, and the written values of which something was lost or guessed. */
export interface RowDraft {
  desk: Desk;
  row: number;
  /** Canonical name of the column being read. */
  column: string;
  findings: Finding[];
  raw: Record<string, string> | undefined;
  doubts: DoubtCode[] | undefined;
  /** Words of the row's names that make sense only in a legacy encoding. */
  legacyWords: Set<string> | undefined;
  rejected: boolean;
}

/** A fresh draft of a row. */
export function draftOf(desk: Desk, row: number): RowDraft {
  return {
    desk,
    row,
    column: '',
    findings: [],
    raw: undefined,
    doubts: undefined,
    legacyWords: undefined,
    rejected: false,
  };
}

/** The text of a cell as written; an error cell as it shows. */
export function writtenOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.error : String(cell);
}

/** Notes a doubt about the cell being read and keeps it as written, since its reading lost or guessed something. */
export function doubt(draft: RowDraft, code: DoubtCode, cell: Cell): void {
  note(draft, code, cell);
  draft.raw ??= {};
  draft.raw[draft.column] = writtenOf(cell);
  addDoubt(draft, code);
}

/** Notes a doubt that two columns raise together, named by one of them; nothing was lost, so nothing is kept. */
export function disagreement(draft: RowDraft, code: DoubtCode, column: string): void {
  draft.findings.push({ code, row: draft.row, file: draft.desk.file, column });
  addDoubt(draft, code);
}

/** Refuses the row for what its cell being read holds. */
export function rejectCell(draft: RowDraft, code: RejectionCode, cell: Cell): void {
  note(draft, code, cell);
  draft.rejected = true;
}

/** Refuses the row as a whole. */
export function rejectRow(draft: RowDraft, code: RejectionCode): void {
  draft.findings.push({ code, row: draft.row, file: draft.desk.file });
  draft.rejected = true;
}

function note(draft: RowDraft, code: DoubtCode | RejectionCode, cell: Cell): void {
  const shape = shapeOf(writtenOf(cell));
  draft.findings.push({ code, row: draft.row, file: draft.desk.file, column: draft.column, shape });
}

function addDoubt(draft: RowDraft, code: DoubtCode): void {
  draft.doubts ??= [];
  if (!draft.doubts.includes(code)) draft.doubts.push(code);
}
