import { utils, write } from '@e965/xlsx';
import { readFeed, type SourceFile } from '../../../shared/feeds/read-feed.ts';
import type { Feed, RecordOf } from '../../../shared/feeds/records.ts';
import type { ReadContext } from '../../../shared/feeds/row/desk.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';

export type Row = Readonly<Record<string, string>>;

/** A district with a homonym across the border to another. */
export const UNITS = unitIndex([
  { code: '94', name: 'Tỉnh Sóc Trăng', type: 'tỉnh', level: 'province' },
  { code: '943', name: 'Huyện Kế Sách', type: 'huyện', level: 'district', parent_code: '94' },
  { code: '942', name: 'Huyện Châu Thành', type: 'huyện', level: 'district', parent_code: '94' },
  { code: '31528', name: 'Thị trấn Kế Sách', type: 'thị trấn', level: 'commune', parent_code: '943' },
  { code: '31531', name: 'Xã Phú Tân', type: 'xã', level: 'commune', parent_code: '943' },
  { code: '31570', name: 'Xã Phú Tân', type: 'xã', level: 'commune', parent_code: '942' },
  { code: '01234', name: 'Xã An Mỹ', type: 'xã', level: 'commune', parent_code: '942' },
]);

export function csvFile(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  name = 'a.csv',
): SourceFile {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headings, ...rows].map((line) => line.map(quoted).join(','));
  return { name, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) };
}

/** A workbook with one sheet; cells as given, numbers as numbers, `=NA()` a formula that failed. */
export function workbook(rows: readonly (readonly (string | number)[])[], name = 'a.xlsx'): SourceFile {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  for (const cell of Object.values(sheet)) {
    if (cell.v === '=NA()') Object.assign(cell, { t: 'e', v: 0x2a, w: '#N/A' });
  }
  const bytes = write(
    { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } },
    { type: 'array', bookType: 'xlsx' },
  );
  return { name, bytes: new Uint8Array(bytes) };
}

/** A file of one row, its headings the keys. */
export function fileOf(row: Row, name?: string): SourceFile {
  return csvFile(Object.keys(row), [Object.values(row)], name);
}

/** One row read whole. */
export function readOne<F extends Feed>(feed: F, row: Row, context: ReadContext = { units: UNITS }) {
  return readFeed(feed, [fileOf(row)], context);
}

/** The one record of one row. */
export function recordOf<F extends Feed>(feed: F, row: Row, context?: ReadContext): RecordOf[F] {
  const { records, findings } = readOne(feed, row, context);
  const [record] = records;
  if (record === undefined) throw new Error(`No record: ${findings.map(({ code }) => code).join(' ')}`);
  return record;
}

/** What every row of a feed needs; a test adds what it is about. */
export const CHILD = { source_ref: 'A-1', full_name: 'Thạch Minh Huy', date_of_birth: '2021-03-05' };
export const CARD = { ...CHILD, social_insurance_no: '9412345678' };
export const UNIT = { code: '31528', name: 'Thị trấn Kế Sách', level: 'commune' };

export const codesOf = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);
