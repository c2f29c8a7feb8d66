import type { UnitCode } from '../../../units/unit.ts';
import type { ChildSheet } from '../../child-sheet.ts';
import { dateInPrint, SEX_WORDS } from '../words.ts';

/** The names of a commune and of what it lies in, for an address that is read elsewhere; none where it is unknown. */
export type AreaOf = (unit: UnitCode) => string | undefined;

/** One column of the D03-TS list. */
export interface D03Column {
  /** What the form prints under the heading: `A`, `1`, `14`; `''` where our sources do not name it. */
  mark: string;
  heading: string;
  /** In characters. */
  width: number;
  /** What we know for it; without one the column stays blank for the clerk. */
  value?: (child: ChildSheet, areaOf?: AreaOf) => string;
  centred?: boolean;
}

/** What we know of a child that a column can be filled from, by the names a province's own plan uses. */
export const D03_VALUES = {
  date_of_birth: ({ dateOfBirth }) => dateInPrint(dateOfBirth),
  sex: ({ sex }) => (sex === undefined ? '' : SEX_WORDS[sex].vi),
  ethnicity: ({ ethnicity }) => ethnicity ?? '',
  personal_id: ({ personalId }) => personalId ?? '',
  address: fullAddressOf,
  hamlet: ({ hamlet }) => hamlet ?? '',
  guardian: guardianOf,
  mother: ({ motherName }) => motherName ?? '',
  father: ({ fatherName }) => fatherName ?? '',
  household_no: ({ householdNo }) => householdNo ?? '',
} as const satisfies Record<string, (child: ChildSheet, areaOf?: AreaOf) => string>;

export type D03Value = keyof typeof D03_VALUES;

/** The first columns of the form as amended by Decision 490/QD-BHXH of 28 March 2023; the row number is column A. */
export const LEADING_COLUMNS: readonly D03Column[] = [
  { mark: 'B', heading: 'Họ và tên', width: 26, value: ({ name }) => name ?? '' },
  { mark: '1', heading: 'Mã số BHXH', width: 13, centred: true },
  {
    mark: '2',
    heading: 'Số CCCD/ CMND/ định danh/ hộ chiếu',
    width: 15,
    centred: true,
    value: D03_VALUES.personal_id,
  },
];

/** The last column of the form (new in 2023); the collector writes it. */
export const CLOSING_COLUMNS: readonly D03Column[] = [
  { mark: '14', heading: 'Mã số nhân viên thu', width: 10, centred: true },
];

/**
 * Columns 3 to 13 as filing software models them. Their official wording and order were not found and differ by
 * vendor, so they are a plan to be replaced by a province's own; what we can fill comes first.
 */
export const USUAL_PLAN: readonly D03Column[] = [
  {
    mark: '',
    heading: 'Ngày, tháng, năm sinh',
    width: 11,
    centred: true,
    value: D03_VALUES.date_of_birth,
  },
  { mark: '', heading: 'Giới tính', width: 7, centred: true, value: D03_VALUES.sex },
  { mark: '', heading: 'Dân tộc', width: 9, centred: true, value: D03_VALUES.ethnicity },
  { mark: '', heading: 'Địa chỉ', width: 28, value: D03_VALUES.address },
  { mark: '', heading: 'Cha/ mẹ/ người giám hộ', width: 22, value: D03_VALUES.guardian },
  { mark: '', heading: 'Nơi cấp giấy khai sinh', width: 14 },
  { mark: '', heading: 'Mã, tên nơi đăng ký KCB ban đầu', width: 14 },
  { mark: '', heading: 'Từ ngày', width: 10, centred: true },
  { mark: '', heading: 'Ghi chú', width: 12 },
];

/** Address and hamlet, each once. */
export function addressOf({ address, hamlet }: ChildSheet): string {
  if (address === undefined || hamlet === undefined) return address ?? hamlet ?? '';
  return address.includes(hamlet) ? address : `${address}, ${hamlet}`;
}

/** The address with its commune and what that lies in; nothing where no address is known, as a person then writes it down. */
export function fullAddressOf(child: ChildSheet, areaOf: AreaOf = () => undefined): string {
  const [address, area] = [addressOf(child), areaOf(child.unit)];
  return address === '' || area === undefined ? address : `${address}, ${area}`;
}

/** The person who signs for the child: the mother, else the father, else the head of the household. */
export function guardianOf({ motherName, fatherName, headName }: ChildSheet): string {
  return motherName ?? fatherName ?? headName ?? '';
}
