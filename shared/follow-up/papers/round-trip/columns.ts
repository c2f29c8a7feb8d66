import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { EntryField } from './entry.ts';

/** Columns the list shows; staff read them and leave them as they are. */
export const SHOWN_COLUMNS = [
  { name: 'number', heading: { vi: 'STT', en: 'No.' }, width: 5 },
  { name: 'hamlet', heading: { vi: 'Ấp, khóm', en: 'Hamlet' }, width: 14 },
  { name: 'name', heading: { vi: 'Họ và tên trẻ', en: 'Child' }, width: 24 },
  { name: 'born', heading: { vi: 'Ngày sinh', en: 'Born' }, width: 11 },
  { name: 'sex', heading: { vi: 'Giới tính', en: 'Sex' }, width: 7 },
  { name: 'parent', heading: { vi: 'Cha/ mẹ', en: 'Parent' }, width: 22 },
  { name: 'address', heading: { vi: 'Địa chỉ', en: 'Address' }, width: 26 },
  { name: 'why', heading: { vi: 'Vì sao có trong danh sách', en: 'Why on the list' }, width: 28 },
  { name: 'stage', heading: { vi: 'Tình trạng', en: 'State' }, width: 14 },
] as const satisfies readonly ListColumn[];

/** Columns staff fill in, in the order of {@link EntryField}. */
export const FILLED_COLUMNS = [
  { name: 'outcome', heading: { vi: 'Kết quả', en: 'Outcome' }, width: 18 },
  { name: 'on', heading: { vi: 'Ngày', en: 'Day' }, width: 11 },
  { name: 'way', heading: { vi: 'Cách liên hệ', en: 'Way' }, width: 13 },
  { name: 'reason', heading: { vi: 'Lý do đóng', en: 'Reason' }, width: 20 },
  { name: 'place', heading: { vi: 'Nơi đến / nơi cấp thẻ', en: 'Place' }, width: 18 },
] as const satisfies readonly (ListColumn & { name: EntryField })[];

export const KEY_COLUMN = {
  name: 'key',
  heading: { vi: 'Mã dòng (không sửa)', en: 'Row key (leave as it is)' },
  width: 12,
} as const satisfies ListColumn;

export const LIST_COLUMNS = [...SHOWN_COLUMNS, ...FILLED_COLUMNS, KEY_COLUMN] as const;

export type ListColumnName = (typeof LIST_COLUMNS)[number]['name'];

interface ListColumn {
  name: string;
  heading: BothLanguages;
  width: number;
}

/** A heading as it is written in the list: both languages, a line each. */
export function headingOf({ heading }: { heading: BothLanguages }): string {
  return `${heading.vi}\n${heading.en}`;
}
