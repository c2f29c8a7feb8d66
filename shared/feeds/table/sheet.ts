import type { CellObject, Range } from '@e965/xlsx';

import { HEADING_WITHIN_ROWS } from './heading.ts';
import type { Cell, TableRow } from './table.ts';
import { cellOf } from './workbook-cell.ts';

/** One sheet of a workbook as the library holds it. */
export interface Sheet {
  name: string;
  /** From 1, as the workbook has its sheets. */
  position: number;
  /** By row and column; rows and cells that hold nothing are holes. */
  cells: readonly (readonly CellObject[])[];
  merges: readonly Range[];
  epoch: 1900 | 1904;
}

function withoutEmptyEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function rowAt({ cells, epoch }: Sheet, at: number): Cell[] {
  return Array.from(cells[at] ?? [], (cell) => cellOf(cell, epoch));
}

/** Whether no cell of a sheet holds anything. */
export function isEmpty(sheet: Sheet): boolean {
  return !sheet.cells.some((row) => row?.some((cell) => cellOf(cell, sheet.epoch) !== ''));
}

/** Every row that holds anything, in order. */
export function rowsOf(sheet: Sheet): readonly TableRow[] {
  const rows: TableRow[] = [];
  // `forEach` passes over holes: one cell in the last row of a sheet must not make a million empty rows.
  sheet.cells.forEach((_, at) => {
    const cells = withoutEmptyEnd(rowAt(sheet, at));
    if (cells.length > 0) rows.push({ row: at + 1, cells });
  });
  return rows;
}

/** The rows a heading can be in, with the text of merged cells in every cell they cover. */
export function headOf(sheet: Sheet): readonly TableRow[] {
  const last = Math.min(sheet.cells.length, HEADING_WITHIN_ROWS);
  const head = Array.from({ length: last }, (_, at) => ({ row: at + 1, cells: rowAt(sheet, at) }));
  for (const { s, e } of sheet.merges) {
    const text = head[s.r]?.cells[s.c] ?? '';
    for (let row = s.r; text !== '' && row <= Math.min(e.r, last - 1); row += 1) {
      const cells = head[row]?.cells ?? [];
      for (let column = s.c; column <= e.c; column += 1) cells[column] = text;
    }
  }
  return head.map(({ row, cells }) => ({ row, cells: Array.from(cells, (cell) => cell ?? '') }));
}
