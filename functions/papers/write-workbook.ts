import writeExcelFile, { type CellObject, type Image, type Sheet } from 'write-excel-file/node';
import type { PaperCell, PaperSheet, PaperWorkbook } from '../../shared/follow-up/papers/workbook.ts';
import { FONT, FONT_SIZE, STYLES } from './cell-styles.ts';
import { printSetup } from './print-setup.ts';
import { heightOfRow } from './row-height.ts';

/** A paper as the bytes of an XLSX file. */
export async function writeWorkbook({ sheets }: PaperWorkbook): Promise<Uint8Array> {
  const options = { fontFamily: FONT, fontSize: FONT_SIZE, features: [printSetup(sheets)] };
  return writeExcelFile(sheets.map(sheetOf), options).toBuffer();
}

function sheetOf({ name, widths, rows, frozen }: PaperSheet): Sheet<Image['content']> {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => {
      const height = heightOfRow(row, widths);
      return row.cells.map((cell) => cellOf(cell, height));
    }),
    showGridLines: false,
    ...(frozen !== undefined && { stickyRowsCount: frozen }),
  };
}

/**
 * A text is written as text, whatever it begins with, and its format `@` keeps it so: a cell of the general format
 * becomes a formula or loses its zeros as soon as somebody edits it and presses Enter.
 */
function cellOf(cell: PaperCell | undefined, height: number): CellObject | null {
  if (cell === undefined) return null;
  const { value, look, across, down } = cell;
  const shape = {
    ...(across !== undefined && { columnSpan: across }),
    ...(down !== undefined && { rowSpan: down }),
    height,
  };
  const style = { ...STYLES[look], ...shape };
  if (typeof value === 'number') return { ...style, type: Number, value };
  return { ...style, type: String, value: literal(value), format: '@' };
}

/**
 * The text as the format spells it, where `_x000D_` stands for the character of that number (ECMA-376, ST_Xstring). The
 * library (4.1) keeps its texts in a plain object, so that a text like `constructor` points at no text and breaks the
 * whole file; with a blank behind it, it is safe and reads the same.
 */
function literal(text: string): string {
  const spelt = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return spelt in Object.prototype ? `${spelt} ` : spelt;
}
