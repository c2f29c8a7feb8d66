import { headingKey } from '../../shared/identity/text.ts';
import type { CsvRow } from '../csv.ts';

/** A record as one line of text columns; an empty text where nothing is known. */
export interface FlatRecord {
  ref: string;
  values: Readonly<Record<string, string>>;
}

/** How the cells of a column are read. */
export type Reading = (cell: string) => string;

/**
 * Letters and digits only, lower case: typists lose and add blanks (`katelin`, `kate lin`) far more often than blanks
 * tell two values apart.
 */
export const letters: Reading = headingKey;

/** As written. */
export const asWritten: Reading = (cell) => cell;

/** Lines as records named by the column `ref`. */
export function flatRecords(
  rows: readonly CsvRow[],
  ref: string,
  columns: Readonly<Record<string, Reading>>,
): FlatRecord[] {
  return rows.map((row) => ({
    ref: row[ref] ?? '',
    values: Object.fromEntries(
      Object.entries(columns).map(([column, read]) => [column, read(row[column] ?? '')]),
    ),
  }));
}

/** The value of a column; an empty text where the record lacks it. */
export const cellOf = ({ values }: FlatRecord, column: string): string => values[column] ?? '';
