import type { Feed, RecordOf } from '../records.ts';
import type { TableRow } from '../table/table.ts';
import type { Desk } from './desk.ts';
import { JUDGES } from './judge.ts';
import { keyOf } from './key.ts';
import { cellOf, type Plan } from './plan.ts';
import { refuseLegacy } from './read-name.ts';
import { recordOf } from './record-of.ts';
import { draftOf, type RowDraft, rejectCell, rejectRow } from './row-draft.ts';
import { textOf } from './text.ts';
import { BLANKS, type Values } from './values.ts';

/** A row as read: its findings, and its record unless a finding refuses it. */
export interface RowReading<F extends Feed> {
  draft: RowDraft;
  /** As far as the row tells it, refused or not. */
  key: string;
  record: RecordOf[F] | undefined;
}

/** Reads one row of data. The record's fields have one order; a missing value has no field. */
export function readRow<F extends Feed>(plan: Plan<F>, { row, cells }: TableRow, desk: Desk): RowReading<F> {
  const draft = draftOf(desk, row);
  if (desk.kind === 'csv' && cells.length > plan.headings) demandNoMore(plan, cells, draft);
  const values = valuesOf(plan, cells, draft);
  refuseLegacy(draft);
  JUDGES[plan.feed](values, draft);
  const key = keyOf(plan.feed, values);
  return { draft, key, record: draft.rejected ? undefined : recordOf(plan.feed, key, { values, draft }) };
}

/** In a text file a cell too many means that the cells before it may have moved. */
function demandNoMore<F extends Feed>(
  { headings }: Plan<F>,
  cells: TableRow['cells'],
  draft: RowDraft,
): void {
  if (cells.slice(headings).some((cell) => textOf(cell) !== '')) rejectRow(draft, 'E2001');
}

function valuesOf<F extends Feed>(plan: Plan<F>, cells: TableRow['cells'], draft: RowDraft): Values<F> {
  const values: Record<string, string | number | undefined> = { ...BLANKS[plan.feed] };
  for (const step of plan.steps) {
    const cell = cellOf(step, cells);
    if (cell === '') continue;
    draft.column = step.name;
    if (typeof cell === 'object') rejectCell(draft, 'E2006', cell);
    else values[step.name] = step.read(cell, draft);
  }
  return values as Values<F>;
}
