/** How the cells of a column are read; `part` is never read alone but joined into another column. */
export type ColumnKind =
  | 'reference'
  | 'text'
  | 'child_name'
  | 'name'
  | 'date'
  | 'day'
  | 'year'
  | 'sex'
  | 'personal_id'
  | 'number'
  | 'commune'
  | 'unit'
  | 'unit_code'
  | 'unit_level'
  | 'residence_type'
  | 'resident_status'
  | 'household_class'
  | 'card_status'
  | 'result_code'
  | 'dossier_state'
  | 'part';

/** A column of a feed and every heading it is known by. */
export interface Column {
  /** Canonical name, itself an accepted heading. */
  name: string;
  kind: ColumnKind;
  headings: readonly string[];
  /** The columns its text comes from, the first filled group counting; the column alone when absent. */
  from?: readonly (readonly string[])[];
}

/** Headings of forms and of our own rejects file that carry nothing to read; known, so not reported. */
export const IGNORED_HEADINGS: readonly string[] = [
  'STT',
  'TT',
  'Số TT',
  'Số thứ tự',
  'No',
  'Ghi chú',
  'note',
  'Mã huyện',
  'Mã quận/huyện',
  'Mã tỉnh',
  'Mã tỉnh/thành phố',
];
