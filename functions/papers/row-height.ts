import type { PaperCell, PaperRow } from '../../shared/follow-up/papers/workbook.ts';
import { FONT_SIZE, STYLES } from './cell-styles.ts';

/** Points of a line for each point of the font, and the space above and below the text. */
const LEADING = 1.3;
const PADDING = 3;
/** Bold letters are wider by so much. */
const BOLD = 1.12;

/**
 * Points a row needs for its longest text. Written out, because LibreOffice does not fit rows of its own accord when it
 * opens a file, and no spreadsheet fits merged cells.
 */
export function heightOfRow({ cells, height = 0 }: PaperRow, widths: readonly number[]): number {
  const heights = cells.map((cell, at) =>
    cell === undefined || cell.down !== undefined ? 0 : heightOf(cell, at, widths),
  );
  return Math.max(height, ...heights);
}

function heightOf({ value, look, across = 1 }: PaperCell, at: number, widths: readonly number[]): number {
  const { fontSize = FONT_SIZE, fontWeight } = STYLES[look];
  const room = widths.slice(at, at + across).reduce((sum, width) => sum + width, 0);
  const perLine = (room * FONT_SIZE) / (fontSize * (fontWeight === 'bold' ? BOLD : 1));
  const lines = typeof value === 'number' ? 1 : linesOf(value, perLine);
  return Math.ceil(lines * fontSize * LEADING + PADDING);
}

function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}
