import { once } from 'node:events';
import { styleText } from 'node:util';

/** A column of a table: the Vietnamese heading above the English one. Numbers stand right, and so does `right`. */
export interface Column<Row> {
  vi: string;
  en: string;
  right?: true;
  value: (row: Row) => string | number | undefined;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const separated = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const GAP = '  ';

/** Cells a text takes on a terminal: letters as a reader counts them, so `Trần` is 4 in NFC and in NFD. */
export const widthOf = (text: string): number => [...graphemes.segment(text)].length;

/** `119885` as `119,885`. */
export const formatNumber = (value: number): string => separated.format(value);

/** A share as per cent with two decimals; a dash where there is nothing to take a share of. */
export const formatShare = (share: number | null | undefined): string =>
  share === null || share === undefined || Number.isNaN(share) ? '–' : `${(share * 100).toFixed(2)} %`;

/** A probability as per cent; never certain either way, as linkage never is. */
export function formatProbability(probability: number): string {
  if (probability > 0.999) return '> 99.9 %';
  return probability < 0.001 ? '< 0.1 %' : formatShare(probability);
}

/** Seconds with one decimal. */
export const formatSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** Lines of a table aligned by letters, headings in both languages. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = columns.map((column) => rows.map((row) => textOf(column.value(row))));
  const widths = columns.map((column, at) =>
    Math.max(...[column.vi, column.en, ...(cells[at] ?? [])].map(widthOf)),
  );
  const right = columns.map(
    (column) => column.right ?? rows.some((row) => typeof column.value(row) === 'number'),
  );
  const lineOf = (texts: readonly string[]): string =>
    texts
      .map((text, at) => pad(text, widths[at] ?? 0, right[at] ?? false))
      .join(GAP)
      .trimEnd();
  return [
    style('bold', lineOf(columns.map(({ vi }) => vi))),
    style('dim', lineOf(columns.map(({ en }) => en))),
    ...rows.map((_row, at) => lineOf(cells.map((column) => column[at] ?? ''))),
  ].join('\n');
}

/** A two-column list with no heading; its values stand right where any of them is a number. */
export function figures(rows: readonly (readonly [label: string, value: string | number])[]): string {
  const labels = Math.max(...rows.map(([label]) => widthOf(label)));
  const values = rows.map(([, value]) => textOf(value));
  const widest = Math.max(...values.map(widthOf));
  const right = rows.some(([, value]) => typeof value === 'number');
  return rows
    .map(([label], at) =>
      `${pad(label, labels, false)}${GAP}${pad(values[at] ?? '', widest, right)}`.trimEnd(),
    )
    .join('\n');
}

/** A heading over a part of the output. */
export const heading = (vi: string, en: string): string => style('bold', `${vi} / ${en}`);

/** Prints one JSON document. */
export const printJson = (document: unknown): Promise<void> => print(JSON.stringify(document, null, 2));

/** Prints a result, waiting where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Tells the person at the terminal something that is not the result. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`);

function textOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? formatNumber(value) : value;
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}

/** Node's `styleText` leaves colours out where stdout is no terminal or NO_COLOR is set. */
const style = (format: 'bold' | 'dim', text: string): string =>
  styleText(format, text, { stream: process.stdout });
