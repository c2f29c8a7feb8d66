import type { ChildId } from '../../../register/child.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
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
import { CLOSING_COLUMNS, type D03Column, LEADING_COLUMNS, USUAL_PLAN } from './columns.ts';
import { isToBeListed } from './to-be-listed.ts';

/** Who sends the list: the head of the form. What is absent stays blank. */
export interface D03Office {
  unit: UnitCode;
  name: string;
  managementCode?: string;
  taxCode?: string;
  address?: string;
  phone?: string;
  email?: string;
  baseSalary?: string;
  supportRate?: string;
}

export interface D03Input {
  office: D03Office;
  asOf: IsoDate;
  children: readonly ChildSheet[];
  /** The columns between 2 and 14; {@link USUAL_PLAN} without one. */
  plan?: readonly D03Column[];
}

export interface D03List {
  workbook: PaperWorkbook;
  /** Children asked for and not listed, for a listing would not mend what they lack. */
  leftOut: ChildId[];
}

const ROW_NUMBER: D03Column = { mark: 'A', heading: 'STT', width: 5, centred: true };
/** Decision 595/QD-BHXH (2017), amended by 505/QD-BHXH (2020) and 490/QD-BHXH (2023). */
const FORM = 'Mẫu D03-TS (ban hành theo Quyết định 595/QĐ-BHXH, sửa đổi bởi 505/QĐ-BHXH và 490/QĐ-BHXH)';
const TITLE = 'DANH SÁCH NGƯỜI CHỈ THAM GIA BHYT';
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

function sheetOf({ office, plan = USUAL_PLAN }: D03Input, children: readonly ChildSheet[]): PaperSheet {
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
      ...children.map((child, at) => childRow(columns, child, at + 1)),
      sumOf(columns, children.length),
      EMPTY_ROW,
      ...signaturesOf(across),
    ],
  };
}

function headOf(office: D03Office, across: number): PaperRow[] {
  return [
    bannerOf('note', FORM, across),
    bannerOf('title', TITLE, across),
    pairOf(across, ['Tên đơn vị', office.name], ['Mã đơn vị', office.managementCode]),
    pairOf(across, ['Địa chỉ', office.address], ['Mã số thuế', office.taxCode]),
    pairOf(across, ['Điện thoại', office.phone], ['Email', office.email]),
    pairOf(across, ['Đối tượng tham gia', 'Trẻ em dưới 6 tuổi'], ['Nguồn đóng BHYT', 'Ngân sách nhà nước']),
    pairOf(across, ['Lương cơ sở', office.baseSalary], ['Tỷ lệ NSNN hỗ trợ', office.supportRate]),
    EMPTY_ROW,
  ];
}

type Line = [label: string, value: string | undefined];

/** Two lines of the header beside each other. */
function pairOf(across: number, left: Line, right: Line): PaperRow {
  const half = Math.ceil(across / 2);
  const texts = [left, right].map(([label, value]) => `${label}: ${value ?? '……………………………………'}`);
  const [first, second] = [
    bannerOf('label', texts[0] ?? '', half),
    bannerOf('label', texts[1] ?? '', across - half),
  ];
  return { cells: [...first.cells, ...second.cells] };
}

function sectionOf(columns: readonly D03Column[]): PaperRow {
  return rowOf(
    'section',
    columns.map((_, at) => (at === 0 ? 'I' : at === 1 ? 'Tăng' : '')),
  );
}

function childRow(columns: readonly D03Column[], child: ChildSheet, number: number): PaperRow {
  const cells = columns.map((column) => ({
    value: column === ROW_NUMBER ? number : (column.value?.(child) ?? ''),
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
