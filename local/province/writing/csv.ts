import type { UnitCode } from '../../../shared/units/unit.ts';
import { COLUMNS, type RowFeed, type SourceRow } from '../rows/row.ts';
import { type Style, writerOf } from './style.ts';

const ROWS_AT_ONCE = 4_000;

/** The bytes of a CSV file as an office with this style sends it; CRLF line ends, as spreadsheets write them. */
export function csvOf(
  feed: RowFeed,
  rows: readonly SourceRow[],
  pen: { style: Style; unitName(unit: UnitCode): string },
): Uint8Array {
  const { style, unitName } = pen;
  const quoted = quoter(style.delimiter);
  const columns = COLUMNS[feed].map((name) => ({ name, write: writerOf(name, style, unitName) }));
  const headings = columns.map(({ name }) => quoted(style.headings?.[name] ?? name)).join(style.delimiter);
  const lineOf = (cells: Readonly<Record<string, string>>) =>
    columns.map(({ name, write }) => quoted(write(cells[name] ?? ''))).join(style.delimiter);
  const parts = [
    encoded(`${style.encoding === 'utf-8' ? '' : BYTE_ORDER_MARK}${headings}\r\n`, style.encoding),
  ];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const lines = rows.slice(from, from + ROWS_AT_ONCE).map(({ cells }) => `${lineOf(cells)}\r\n`);
    parts.push(encoded(lines.join(''), style.encoding));
  }
  return Buffer.concat(parts);
}

/** The bytes of a plain table whose rows are objects with these columns. */
export function plainCsv<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
): Uint8Array {
  const quoted = quoter(',');
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column] ?? ''))).join(','));
  return encoded(`${[columns.join(','), ...lines].join('\n')}\n`, 'utf-8');
}

const BYTE_ORDER_MARK = '\ufeff';

function quoter(delimiter: string): (value: string) => string {
  const special = new RegExp(`[${delimiter}"\\r\\n]`);
  return (value) => (special.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
}

function encoded(text: string, encoding: Style['encoding']): Uint8Array {
  return Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'utf8');
}
