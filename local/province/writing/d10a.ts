import { utils, write } from '@e965/xlsx';
import { cardKeyOf } from '../../../shared/feeds/row/key.ts';
import type { SourceRow } from '../rows/row.ts';
import { dateIn } from './style.ts';

const COLUMN_HEADS = [
  'STT',
  'Họ và tên',
  'Mã số',
  'Ngày tháng năm sinh',
  'Mã cơ sở y tế nơi đăng ký KCB ban đầu',
  'Tên cơ sở y tế nơi đăng ký KCB ban đầu',
  'Mã nơi đối tượng sinh sống',
  'Giá trị sử dụng thẻ từ ngày',
  'Giá trị sử dụng thẻ đến ngày',
  'Ghi chú',
];
const COLUMN_MARKS = ['A', 'B', 'C', '1', '2', '3', '4', '5', '6', '7'];
const SECTIONS = ['Tăng mới', 'Tiếp tục tham gia', 'Cấp lại', 'Đổi thẻ'] as const;
type Section = (typeof SECTIONS)[number];

/** The list says only what was issued: temporary codes and cards taken away are not on it. */
export function isOnD10a({ cells }: SourceRow<'cards'>): boolean {
  return cells.status === 'active' && cells.social_insurance_no !== '';
}

/** The key of a row of the list, which has no reference of the agency: the book's own, of number and first day. */
export function d10aKey({ cells }: SourceRow<'cards'>): string {
  return cardKeyOf(cells.social_insurance_no, cells.valid_from);
}

/**
 * The workbook "D10a-TS Danh sách cấp thẻ BHYT" of an issuing office (domain 5.1): title rows, a heading, a row of
 * column marks, then the sections. No sex, no ethnicity, no address, no personal number.
 */
export function d10aOf(
  rows: readonly SourceRow<'cards'>[],
  office: { province: string; name: string },
): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ...titles(office),
    COLUMN_HEADS,
    COLUMN_MARKS,
    ...SECTIONS.flatMap((name) => sectionOf(name, rows)),
  ]);
  return new Uint8Array(
    write(
      { SheetNames: ['D10a-TS'], Sheets: { 'D10a-TS': sheet } },
      { type: 'array', bookType: 'xlsx', compression: true },
    ),
  );
}

function titles({ province, name }: { province: string; name: string }): string[][] {
  return [
    [`BẢO HIỂM XÃ HỘI ${province.toUpperCase()}`, '', '', '', '', 'Mẫu D10a-TS'],
    [`BẢO HIỂM XÃ HỘI ${name.toUpperCase()}`],
    ['DANH SÁCH CẤP THẺ BẢO HIỂM Y TẾ'],
    ['Đối tượng tham gia: Trẻ em dưới 6 tuổi'],
    [],
  ];
}

function sectionOf(name: Section, rows: readonly SourceRow<'cards'>[]): string[][] {
  const mark = `${['I', 'II', 'III', 'IV'][SECTIONS.indexOf(name)]}`;
  const listed = rows.filter((row) => sectionNameOf(row) === name);
  return [[mark, name], ...listed.map((row, position) => lineOf(row, position + 1))];
}

function sectionNameOf({ cells }: SourceRow<'cards'>): Section {
  if (cells.valid_from <= cells.issued_on && cells.valid_from.slice(0, 4) === cells.date_of_birth.slice(0, 4))
    return 'Tăng mới';
  return cells.valid_from === cells.issued_on ? 'Tiếp tục tham gia' : 'Cấp lại';
}

function lineOf({ cells }: SourceRow<'cards'>, position: number): string[] {
  const day = (date: string) => dateIn(date, 'dd/mm/yyyy');
  return [
    String(position),
    cells.full_name,
    cells.social_insurance_no,
    day(cells.date_of_birth),
    cells.facility_code,
    'Trung tâm Y tế',
    '',
    day(cells.valid_from),
    day(cells.valid_to),
    '',
  ];
}
