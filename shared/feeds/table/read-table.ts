import { FEED_WORDS } from '../feed-words.ts';
import { noTable, RefusedFile } from '../refusals.ts';
import { contentOf, markupOf } from './content.ts';
import { readRecords, withPlainLineEnds } from './csv.ts';
import { decode, decodeHead } from './encoding.ts';
import { findHeading, HEADING_WITHIN_ROWS } from './heading.ts';
import { checkLines, checkSize } from './limits.ts';
import { readSheet } from './read-sheet.ts';
import { findSeparator } from './separator.ts';
import type { Table } from './table.ts';
import type { TableOptions } from './table-options.ts';
import { tableUnder } from './table-under.ts';
import { openOldWorkbook, openWorkbook } from './workbook.ts';

export type { TableOptions } from './table-options.ts';

function textOfFile(bytes: Uint8Array): string {
  checkSize(bytes.length);
  const kind = markupOf(decodeHead(bytes));
  if (kind) throw noTable(kind);
  checkLines(bytes);
  const text = withPlainLineEnds(decode(bytes));
  if (text.trim() === '') throw new RefusedFile('E1001');
  return text;
}

function readText(text: string, { feed, isHeading, isColumn }: TableOptions): Table {
  const separator = findSeparator(text, isHeading);
  if (!separator) throw new RefusedFile('E1003', { details: { feed: FEED_WORDS[feed] } });
  const rows = readRecords(text, separator);
  const heading = findHeading(rows.slice(0, HEADING_WITHIN_ROWS), isHeading, isColumn);
  if (!heading) throw new RefusedFile('E1003', { details: { feed: FEED_WORDS[feed] } });
  return tableUnder(heading, rows, { kind: 'csv', epoch: 1900 });
}

/**
 * The table of a CSV text (UTF-8 or UTF-16; comma, semicolon, tab or bar) or a workbook (XLSX, XLSB, XLS), read whole.
 * What the bytes are is told by their content.
 * @throws {RefusedFile} when the file cannot be read whole; it is never read in part.
 */
export function readTable(bytes: Uint8Array, options: TableOptions): Table {
  const content = contentOf(bytes);
  if (typeof content === 'object') throw noTable(content.other);
  switch (content) {
    case 'empty':
      throw new RefusedFile('E1001');
    case 'zip':
      return readSheet(openWorkbook(bytes), options);
    case 'ole':
      return readSheet(openOldWorkbook(bytes), options);
    case 'text':
      return readText(textOfFile(bytes), options);
  }
}
