import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A line of a CSV file by its headings; an empty cell is absent, as in a record of the book. */
export type CsvRow = Readonly<Partial<Record<string, string>>>;

/** The lines of a CSV file with a line of headings; blanks around cells are no part of them. */
export function readCsv(file: string): CsvRow[] {
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true });
  const [headings = [], ...lines] = data;
  const columns = headings.map((heading) => heading.trim());
  return lines.map((cells) => rowOf(columns, cells));
}

function rowOf(columns: readonly string[], cells: readonly string[]): CsvRow {
  const row: Record<string, string> = {};
  for (let at = 0; at < columns.length; at += 1) {
    const [column, cell] = [columns[at], cells[at]?.trim()];
    if (column !== undefined && cell) row[column] = cell;
  }
  return row;
}

/** Writes lines under the headings given; a missing value becomes an empty cell. */
export function writeCsv<Column extends string>(
  file: string,
  columns: readonly Column[],
  rows: readonly Partial<Record<Column, string | number>>[],
): void {
  const data = rows.map((row) => columns.map((column) => row[column]));
  writeFileSync(file, `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`);
}
