import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { Refusal } from '../../refusals.ts';
import type { ListColumnName } from './columns.ts';

/** Why a whole file is refused. Codes are for ever; `{…}` is filled in with codes, days and numbers, never a name. */
const LIST_REFUSALS = {
  E6001: {
    vi: 'Tệp không phải danh sách do Bao Phủ xuất ra: không có mã tệp. Hãy xuất danh sách mới và điền vào đó.',
    en: 'The file is no list of Bao Phủ: it has no file code. Export a new list and fill that in.',
  },
  E6002: {
    vi: 'Mã tệp đã bị sửa, hoặc tệp do hệ thống khác xuất ra. Hãy xuất danh sách mới.',
    en: 'The file code was changed, or another system made the file. Export a new list.',
  },
  E6003: {
    vi: 'Danh sách này của tỉnh {file}, không phải tỉnh {here}.',
    en: 'The list is of province {file}, not of province {here}.',
  },
  E6004: {
    vi: 'Danh sách này của đơn vị {file}, không phải đơn vị {here}.',
    en: 'The list is of unit {file}, not of unit {here}.',
  },
  E6005: {
    vi: 'Không có lần xuất nào mang mã này. Hãy xuất danh sách mới.',
    en: 'No export has this code. Export a new list.',
  },
  E6006: {
    vi: 'Danh sách được xuất ngày {on}, quá {limit} ngày. Hãy xuất danh sách mới và chép kết quả sang.',
    en: 'The list was exported on {on}, more than {limit} days ago. Export a new list and copy the outcomes into it.',
  },
  E6007: {
    vi: 'Thiếu cột {columns}. Hãy giữ nguyên các cột của danh sách.',
    en: 'Columns are missing: {columns}. Keep the columns of the list as they are.',
  },
  E6008: {
    vi: 'Tệp có nhiều danh sách. Hãy gửi từng danh sách một.',
    en: 'The file holds several lists. Send them one by one.',
  },
  E6009: {
    vi: 'Tệp quá lớn so với một danh sách: hơn {rows} dòng, hoặc hơn {megabytes} MB sau khi giải nén. Hãy xóa những gì không thuộc danh sách, hoặc xuất danh sách mới và điền vào đó.',
    en: 'The file is too large for a list: more than {rows} rows, or more than {megabytes} MB unpacked. Remove what is not of the list, or export a new list and fill that in.',
  },
} as const satisfies Record<string, BothLanguages>;

export type ListRefusalCode = keyof typeof LIST_REFUSALS;

/** Why no row of a file was taken. */
export interface ListRefusal extends BothLanguages {
  code: ListRefusalCode;
}

/** The refusal with this code; `details` fill its braces. */
export function listRefusal(
  code: ListRefusalCode,
  details: Readonly<Record<string, string | number>> = {},
): ListRefusal {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
  const { vi, en } = LIST_REFUSALS[code];
  return { code, vi: fill(vi), en: fill(en) };
}

/** Why one row is not taken; it is mended in the file, which is then sent again. */
const ROW_PROBLEMS = {
  E6101: { vi: 'Dòng đã điền nhưng không có mã dòng.', en: 'The row is filled in and has no row key.' },
  E6102: {
    vi: 'Mã dòng không thuộc tệp này hoặc đã bị sửa.',
    en: 'The row key is of another file, or was changed.',
  },
  E6103: {
    vi: 'Mã dòng không khớp họ tên, ngày sinh: có thể chỉ một số cột đã được sắp xếp. Hãy xuất lại danh sách.',
    en: 'The row key does not fit name and date of birth: perhaps only some columns were sorted. Export the list again.',
  },
  E6104: { vi: 'Hai dòng điền cho cùng một trẻ.', en: 'Two rows are filled in for one child.' },
  E6105: { vi: 'Chưa ghi kết quả.', en: 'The outcome is missing.' },
  E6106: { vi: 'Từ không có trong danh sách cho phép.', en: 'The word is not among the allowed ones.' },
  E6107: { vi: 'Thiếu ô này cho kết quả đã ghi.', en: 'The outcome needs this cell.' },
  E6108: { vi: 'Ô này không đi cùng kết quả đã ghi.', en: 'This cell does not go with the outcome.' },
  E6109: {
    vi: 'Không đọc được ngày: ghi ngày/tháng/năm, ví dụ 05/07/2023.',
    en: 'The day cannot be read: write day/month/year.',
  },
  E6110: {
    vi: 'Không tìm thấy nơi này, hoặc nhiều nơi cùng tên: ghi mã đơn vị hành chính.',
    en: 'No such place, or several of this name: write its code.',
  },
  E6111: { vi: 'Ô công thức bị lỗi.', en: 'A formula that failed stands in the cell.' },
  E6112: {
    vi: 'Đơn vị không còn hồ sơ theo dõi của trẻ này. Hãy để trống dòng này.',
    en: 'The unit has no case of this child any more. Leave the row empty.',
  },
} as const satisfies Record<string, BothLanguages>;

type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** One thing to mend. Holds no value of a cell, for a cell may hold a name. */
export interface RowFinding extends BothLanguages {
  code: RowProblemCode | Refusal['code'];
  /** As a spreadsheet counts, from 1. */
  row: number;
  column?: ListColumnName;
}

/** What is wrong with a row, before it is known which row it is. */
export type RowProblem = Omit<RowFinding, 'row'>;

/** The problem with this code, in this column. */
export function rowProblem(code: RowProblemCode, column?: ListColumnName): RowProblem {
  return { code, ...(column !== undefined && { column }), ...ROW_PROBLEMS[code] };
}
