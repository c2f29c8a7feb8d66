import type { UnitCode } from '../../../shared/units/unit.ts';
import { COLUMNS, type RowFeed, type SourceRow } from '../rows/row.ts';
import { type Style, writerOf } from './style.ts';

/** The bytes of a CSV file as an office with this style sends it; CRLF line ends, as spreadsheets write them. */
export function csvOf(
  feed: RowFeed,
  rows: readonly SourceRow[],
  pen: { style: Style; unitName(unit: UnitCode): string },
): Uint8Array {
  const { style, unitName } = pen;
  const columns = COLUMNS[feed].map((name) => ({ name, write: writerOf(name, style, unitName) }));
  const headings = columns.map(({ name }) => quoted(style.headings?.[name] ?? name, style.delimiter));
  const lines = [headings.join(style.delimiter)];
  for (const row of rows) {
    const cells = row.cells as Readonly<Record<string, string>>;
    lines.push(
      columns
        .map(({ name, write }) => quoted(write(cells[name] ?? ''), style.delimiter))
        .join(style.delimiter),
    );
  }
  return encoded(`${lines.join('\r\n')}\r\n`, style.encoding);
}

/** The bytes of a plain table whose rows are objects with these columns. */
export function plainCsv<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
): Uint8Array {
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column] ?? ''), ',')).join(','));
  return encoded(`${[columns.join(','), ...lines].join('\n')}\n`, 'utf-8');
}

function quoted(value: string, delimiter: string): string {
  return value.includes(delimiter) || value.includes('"') || value.includes('\n')
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}

function encoded(text: string, encoding: Style['encoding']): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
}
