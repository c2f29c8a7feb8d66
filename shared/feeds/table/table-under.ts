import { RefusedFile } from '../refusals.ts';
import type { FoundHeading } from './heading.ts';
import type { Cell, Table, TableRow } from './table.ts';

function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && (cell === '' || cell.trim() === '');
}

/** The rows below the heading that hold anything. */
export function dataRows(heading: FoundHeading, rows: readonly TableRow[]): readonly TableRow[] {
  return rows.filter(({ row, cells }) => row > heading.row && !cells.every(isBlank));
}

/**
 * The table under a heading.
 * @throws {RefusedFile} E1002 when no row below the heading holds anything.
 */
export function tableUnder(
  heading: FoundHeading,
  rows: readonly TableRow[],
  source: Pick<Table, 'kind' | 'epoch'>,
): Table {
  const data = dataRows(heading, rows);
  if (data.length === 0) throw new RefusedFile('E1002');
  return { ...source, headings: heading.headings, headingRow: heading.row, rows: data, title: heading.title };
}
