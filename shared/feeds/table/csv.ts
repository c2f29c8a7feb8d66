import Papa from 'papaparse';

import { RefusedFile } from '../refusals.ts';
import type { Separator } from './separator.ts';
import type { TableRow } from './table.ts';

/**
 * The text with every line end `\n`. Files of one line-end style hold stray characters of another inside cells, so a lone
 * CR ends a line only where the first line ends with one.
 */
export function withPlainLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  const first = /"[^"]*(?:""[^"]*)*"|\r\n?|\n/g;
  for (let found = first.exec(text); found; found = first.exec(text)) {
    if (found[0] === '\r') return text.replace(/\r\n?/g, '\n');
    if (found[0] === '\r\n' || found[0] === '\n') break;
  }
  return text.replaceAll('\r\n', '\n');
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function refuseQuote(text: string, index: number): never {
  const row = String(countLineEnds(text.slice(0, index)) + 1);
  throw new RefusedFile('E1006', { details: { row } });
}

/**
 * Refuses ` "An, Bình"`, a quotation mark after a blank: it does not quote, so the separator inside would tear the cell
 * in two.
 */
function checkQuotesAfterBlanks(text: string, separator: Separator): void {
  const begins = `(?<=^|[${separator}\\n])`;
  if (!new RegExp(`${begins} +"`).test(text)) return;
  const field = new RegExp(`${begins}(?:( +")|"[^"]*(?:""[^"]*)*")`, 'g');
  for (let found = field.exec(text); found; found = field.exec(text)) {
    if (found[1] !== undefined) refuseQuote(text, found.index);
  }
}

function withoutEmptyEnd(cells: string[]): string[] {
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += countLineEnds(cell);
  return count;
}

/**
 * All records of a text whose lines end in `\n`, blank ones among them.
 * @throws {RefusedFile} E1006 for a quotation mark that is not closed, stands after a blank or has more text after it.
 */
export function readRecords(text: string, separator: Separator): TableRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) refuseQuote(text, broken.index ?? 0);
  const spans = text.includes('"');
  if (spans) checkQuotesAfterBlanks(text, separator);
  let row = 1;
  return data.map((cells) => {
    const record = { row, cells: withoutEmptyEnd(cells) };
    row += 1 + (spans ? lineEndsIn(cells) : 0);
    return record;
  });
}
