/** What a formula that failed shows, such as `#N/A` or `#REF!`. */
export interface CellError {
  error: string;
}

/**
 * One cell. `''` is empty. A date cell of a workbook is ISO text with the precision its format shows (`2021-03-05`,
 * `2021-03`, `2021`), a boolean is `TRUE` or `FALSE`; a number comes only from a numeric cell of a workbook.
 */
export type Cell = string | number | CellError;

export interface TableRow {
  /** As a spreadsheet counts, from 1; in CSV the line on which the record begins. */
  row: number;
  /** Without the empty cells at its end. */
  cells: readonly Cell[];
}

/** The one table of a file, whole: what is above its heading, the heading, and every row that is not blank. */
export interface Table {
  kind: 'csv' | 'xlsx';
  /** As written, tidy; `''` over a column without a heading. */
  headings: readonly string[];
  headingRow: number;
  rows: readonly TableRow[];
  /** Day 0 of the serial numbers of this file: 1904 in workbooks that began on an old Mac. */
  epoch: 1900 | 1904;
  /** Texts of the rows above the heading, each once. */
  title: readonly string[];
}
