import type { Cell, TableRow } from '../../../feeds/table/table.ts';
import { headingKey, tidy } from '../../../identity/text.ts';
import { headingOf, LIST_COLUMNS, type ListColumnName } from './columns.ts';
import { ENTRY_FIELDS } from './entry.ts';
import { isFileCode } from './file-code.ts';
import { NEEDED_COLUMNS } from './list-workbook.ts';
import { type ListRefusal, listRefusal } from './problems.ts';
import type { RowFace } from './row-key.ts';

/** A sheet of the file that came back: the rows that hold anything. */
export interface ReturnedSheet {
  rows: readonly TableRow[];
  /** Day 0 of the serial numbers of the file. */
  epoch: 1900 | 1904;
}

/** A row below the headings, its cells found by the columns they stand in. */
export interface ReturnedRow {
  /** As a spreadsheet counts, from 1. */
  row: number;
  cells: Readonly<Partial<Record<ListColumnName, Cell>>>;
}

export interface ReturnedList {
  code: string;
  epoch: 1900 | 1904;
  rows: readonly ReturnedRow[];
}

/** What a list may be at most, megabytes unpacked: ten times what the largest commune has. */
export const LARGEST_LIST = { rows: 5_000, megabytes: 16 } as const;

/** The refusal of a file that is larger. */
export const tooLarge = (): ListRefusal => listRefusal('E6009', LARGEST_LIST);

const NAME_AND_BIRTH: readonly ListColumnName[] = ['name', 'born'];
const NEEDED: readonly ListColumnName[] = [...NAME_AND_BIRTH, ...NEEDED_COLUMNS.map(({ name }) => name)];
const COLUMN_BY_HEADING: ReadonlyMap<string, ListColumnName> = new Map(
  LIST_COLUMNS.flatMap((column) =>
    [headingOf(column), column.heading.vi, column.heading.en].map((text) => [headingKey(text), column.name]),
  ),
);

/**
 * Finds the list in a file: the sheet with a file code, its headings below, wherever rows or columns were put between.
 * Refusals: E6001 no code, E6007 columns missing, E6008 several lists, E6009 too many rows.
 */
export function findReturnedList(sheets: readonly ReturnedSheet[]): ReturnedList | ListRefusal {
  const lists = sheets.flatMap((sheet) => {
    const code = findCode(sheet);
    return code === undefined ? [] : [{ ...sheet, code }];
  });
  const [list, another] = lists;
  if (list === undefined) return listRefusal('E6001');
  if (another !== undefined) return listRefusal('E6008');
  if (list.rows.length > LARGEST_LIST.rows) return tooLarge();
  return listUnderHeadings(list);
}

function findCode({ rows }: ReturnedSheet): string | undefined {
  const texts = rows.flatMap(({ cells }) => cells.map(textOf));
  return texts.find(isFileCode);
}

function listUnderHeadings({
  rows,
  code,
  epoch,
}: ReturnedSheet & { code: string }): ReturnedList | ListRefusal {
  const places = rows.map(({ cells }) => placesOf(cells));
  const at = places.findIndex((place) => place.has('key'));
  const columns = places[at] ?? new Map<ListColumnName, number>();
  const missing = NEEDED.filter((name) => !columns.has(name));
  if (missing.length > 0) return listRefusal('E6007', { columns: missing.map(headingNamed).join(', ') });
  return { code, epoch, rows: rows.slice(at + 1).map((row) => returnedRow(row, columns)) };
}

function placesOf(cells: readonly Cell[]): Map<ListColumnName, number> {
  const found = new Map<ListColumnName, number>();
  cells.forEach((cell, at) => {
    const name = COLUMN_BY_HEADING.get(headingKey(textOf(cell)));
    if (name !== undefined && !found.has(name)) found.set(name, at);
  });
  return found;
}

function headingNamed(name: ListColumnName): string {
  const column = LIST_COLUMNS.find((one) => one.name === name);
  return `“${column?.heading.vi ?? name}”`;
}

function returnedRow({ row, cells }: TableRow, columns: ReadonlyMap<ListColumnName, number>): ReturnedRow {
  return { row, cells: Object.fromEntries([...columns].map(([name, at]) => [name, cells[at] ?? ''])) };
}

/** The cells of a row that tell its child to the eye. */
export function faceOf({ name, born }: ReturnedRow['cells']): RowFace {
  return { name: textOf(name), born: textOf(born) };
}

/** Whether nobody filled anything in. */
export function isUntouched(cells: ReturnedRow['cells']): boolean {
  return ENTRY_FIELDS.every((field) => isBlank(cells[field]));
}

/** Whether a cell holds nothing; a formula that failed stood for something. */
export function isBlank(cell: Cell | undefined): boolean {
  return typeof cell !== 'object' && textOf(cell) === '';
}

/** A cell as text; an error is none. The apostrophe that keeps a spreadsheet from reading a formula is taken off. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined || typeof cell === 'object' ? '' : tidy(String(cell)).replace(/^['’](?=.)/u, '');
}
