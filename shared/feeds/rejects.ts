import { headingKey } from '../identity/text.ts';
import { columnOf } from './columns/columns-of.ts';
import { FINDING_HEADINGS } from './columns/finding-headings.ts';
import { FINDINGS, type Finding } from './findings.ts';
import type { FeedReading, FileReading, RejectedRow } from './read-feed.ts';
import type { Feed } from './records.ts';
import { writtenOf } from './row/row-draft.ts';

/** Tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet would run these as a formula. The apostrophe is taken off again on reading. */
const FORMULA = /^[=+@\-\t]./u;

/**
 * The rejected rows of a reading as CSV text: the cells as their files wrote them, then file, row, codes and what to do in
 * Vietnamese and English. Files with other headings for the same column share one column, named by the first of them.
 * Once mended it loads again as it is: the columns of findings are ignored on reading.
 */
export function rejectsCsv(reading: FeedReading<Feed>): string {
  const files = reading.files.filter(({ name }) => reading.rejected.some(({ file }) => file === name));
  const headings = sharedHeadings(reading.feed, files);
  const places = new Map(files.map((file) => [file.name, placesIn(reading.feed, file, headings)]));
  const lines = reading.rejected.map((row) => [
    ...(places.get(row.file) ?? []).map((at) => writtenOf(row.cells[at] ?? '')),
    ...remarks(row),
    ...beyond(row, reading.files),
  ]);
  const table = [[...headings.values(), ...FINDING_HEADINGS], ...lines];
  return `${BYTE_ORDER_MARK}${table.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** What tells two headings apart: the column they mean, or their own letters. */
function meaningOf(feed: Feed, heading: string, at: number): string {
  return columnOf(feed, heading)?.name ?? `?${headingKey(heading) || at}`;
}

function sharedHeadings(feed: Feed, files: readonly FileReading[]): Map<string, string> {
  const headings = new Map<string, string>();
  for (const file of files) {
    file.headings.forEach((heading, at) => {
      const meaning = meaningOf(feed, heading, at);
      if (!headings.has(meaning)) headings.set(meaning, heading);
    });
  }
  return headings;
}

function placesIn(feed: Feed, file: FileReading, headings: ReadonlyMap<string, string>): number[] {
  const meanings = file.headings.map((heading, at) => meaningOf(feed, heading, at));
  return [...headings.keys()].map((meaning) => meanings.indexOf(meaning));
}

/** Cells too many stay too many: behind the findings, so that the row is refused again until they are gone. */
function beyond({ file, cells }: RejectedRow, files: readonly FileReading[]): string[] {
  const headings = files.find(({ name }) => name === file)?.headings.length ?? 0;
  return cells.slice(headings).map(writtenOf);
}

function remarks({ file, row, findings }: RejectedRow): string[] {
  const say = (language: 'vi' | 'en') => findings.map((finding) => sentence(finding, language)).join(' | ');
  return [file, String(row), findings.map(({ code }) => code).join(' '), say('vi'), say('en')];
}

function sentence({ code, column }: Finding, language: 'vi' | 'en'): string {
  const { mend, ...text } = FINDINGS[code];
  return `${code}${column === undefined ? '' : ` (${column})`}: ${text[language]} ${mend[language]}`;
}

function quoted(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
