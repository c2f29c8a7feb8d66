/** How a cell looks and what it is for; the writer knows fonts, borders and formats. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'label'
  | 'plain'
  | 'heading'
  | 'mark'
  | 'section'
  | 'cell'
  | 'centred'
  | 'fill'
  | 'code'
  | 'count'
  | 'rate'
  | 'dollars'
  | 'fineDollars'
  | 'sum'
  | 'note';

/**
 * One cell: a text or a number, and never a formula, for there is no way to say one. `across` and `down` count the
 * columns and rows it covers; the cells it covers are `undefined`.
 */
export interface PaperCell {
  value: string | number;
  look: Look;
  across?: number;
  down?: number;
}

export interface PaperRow {
  cells: readonly (PaperCell | undefined)[];
  /** At least so many points, where there has to be room for writing. */
  height?: number;
}

/** Cells of one column in which a spreadsheet offers words to choose from; rows count from 1. */
export interface Choice {
  column: number;
  fromRow: number;
  toRow: number;
  /** Where the words stand: a column of another sheet. */
  words: { sheet: string; column: number; fromRow: number; toRow: number };
}

/** One sheet as it is printed on A4, as wide as one page. */
export interface PaperSheet {
  /** At most 31 characters, and none of `[ ] / \ : * ?`. */
  name: string;
  orientation: 'portrait' | 'landscape';
  /** In characters, a width a column. */
  widths: readonly number[];
  rows: readonly PaperRow[];
  /** Rows printed again on every page; count from 1. */
  repeated?: { from: number; to: number };
  /** Rows that stay in sight above the others. */
  frozen?: number;
  choices?: readonly Choice[];
  /** At the foot of every page, before the page number. */
  footer: string;
}

/** A workbook with a name for its file, in which no child is named. */
export interface PaperWorkbook {
  fileName: string;
  sheets: readonly PaperSheet[];
}

/** A row of cells that look alike. */
export function rowOf(look: Look, values: readonly (string | number)[]): PaperRow {
  return { cells: values.map((value) => ({ value, look })) };
}

/** A row of one cell over several columns. */
export function bannerOf(look: Look, value: string, across: number): PaperRow {
  const covered = Array.from({ length: across - 1 }, () => undefined);
  return { cells: [{ value, look, across }, ...covered] };
}

export const EMPTY_ROW: PaperRow = { cells: [] };
