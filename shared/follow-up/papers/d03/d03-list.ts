import type { ChildId } from '../../../register/child.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { ChildSheet } from '../../child-sheet.ts';
import { fileNameOf } from '../file-name.ts';
import { HOTLINE } from '../words.ts';
import {
  bannerOf,
  EMPTY_ROW,
  type PaperRow,
  type PaperSheet,
  type PaperWorkbook,
  rowOf,
} from '../workbook.ts';
import { type AreaOf, CLOSING_COLUMNS, type D03Column, LEADING_COLUMNS, USUAL_PLAN } from './columns.ts';
import { type D03Office, headOf } from './d03-head.ts';
import { isToBeListed } from './to-be-listed.ts';

export interface D03Input {
  office: D03Office;
  asOf: IsoDate;
  children: readonly ChildSheet[];
  areaOf?: AreaOf;
  /** The columns between 2 and 14; {@link USUAL_PLAN} without one. */
  plan?: readonly D03Column[];
}

export interface D03List {
  workbook: PaperWorkbook;
  /** Children asked for and not listed, for a listing would not mend what they lack. */
  leftOut: ChildId[];
}

const ROW_NUMBER: D03Column = { mark: 'A', heading: 'STT', width: 5, centred: true };
const SIGNATURES = ['Người lập danh sách', 'Thủ trưởng đơn vị'] as const;

/** The increase list D03-TS of a commune: header block, section “Tăng”, one row a child. */
export function d03ListOf(input: D03Input): D03List {
  const listed = input.children.filter(isToBeListed);
  const { office, asOf } = input;
  const fileName = fileNameOf({ paper: 'd03-ts', unit: office.unit, asOf, extension: 'xlsx' });
  return {
    workbook: { fileName, sheets: [sheetOf(input, listed)] },
    leftOut: input.children.filter((child) => !isToBeListed(child)).map(({ childId }) => childId),
  };
}

function sheetOf(
  { office, areaOf, plan = USUAL_PLAN }: D03Input,
  children: readonly ChildSheet[],
): PaperSheet {
  const columns = [ROW_NUMBER, ...LEADING_COLUMNS, ...plan, ...CLOSING_COLUMNS];
  const across = columns.length;
  const head = headOf(office, across);
  const headingRow = head.length + 1;
  return {
    name: 'D03-TS',
    orientation: 'landscape',
    widths: columns.map(({ width }) => width),
    repeated: { from: headingRow, to: headingRow + 1 },
    footer: HOTLINE.vi,
    rows: [
      ...head,
      rowOf(
        'heading',
        columns.map(({ heading }) => heading),
      ),
      rowOf(
        'mark',
        columns.map(({ mark }) => mark),
      ),
      sectionOf(columns),
      ...children.map((child, at) => childRow(columns, at + 1, ({ value }) => value?.(child, areaOf) ?? '')),
      sumOf(columns, children.length),
      EMPTY_ROW,
      ...signaturesOf(across),
    ],
  };
}

function sectionOf(columns: readonly D03Column[]): PaperRow {
  return rowOf(
    'section',
    columns.map((_, at) => (at === 0 ? 'I' : at === 1 ? 'Tăng' : '')),
  );
}

function childRow(
  columns: readonly D03Column[],
  number: number,
  textFor: (column: D03Column) => string,
): PaperRow {
  const cells = columns.map((column) => ({
    value: column === ROW_NUMBER ? number : textFor(column),
    look: column.centred ? ('centred' as const) : ('cell' as const),
  }));
  return { cells };
}

function sumOf(columns: readonly D03Column[], count: number): PaperRow {
  return rowOf(
    'sum',
    columns.map((_, at) => (at === 1 ? `Cộng tăng: ${count} người` : '')),
  );
}

function signaturesOf(across: number): PaperRow[] {
  const half = Math.ceil(across / 2);
  const [left, right] = SIGNATURES.map((who, at) =>
    bannerOf('subtitle', `${who}\n(ký, ghi rõ họ tên)`, at === 0 ? half : across - half),
  );
  return [{ cells: [...(left?.cells ?? []), ...(right?.cells ?? [])], height: 36 }];
}
