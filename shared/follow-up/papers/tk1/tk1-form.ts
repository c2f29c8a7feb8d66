import type { ChildId } from '../../../register/child.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { ChildSheet } from '../../child-sheet.ts';
import type { AreaOf } from '../d03/columns.ts';
import { isToBeListed } from '../d03/to-be-listed.ts';
import { TK1_FIELDS, type Tk1Field, type Tk1Numbering } from './tk1-fields.ts';

/** One line as it is printed; an empty value is a line to write on. */
export interface Tk1Line {
  mark: string;
  label: string;
  value: string;
}

/** The declaration of one child, ready to be signed by a parent or guardian. */
export interface Tk1Form {
  lines: readonly Tk1Line[];
}

export interface Tk1Input {
  unit: UnitCode;
  unitName: string;
  asOf: IsoDate;
  children: readonly ChildSheet[];
  areaOf?: AreaOf;
  numbering?: Tk1Numbering;
}

/** The forms of several children in their order, one each. */
export interface Tk1Forms extends Pick<Tk1Input, 'unit' | 'unitName' | 'asOf'> {
  numbering: Tk1Numbering;
  forms: readonly Tk1Form[];
  /** Children asked for who need no declaration now. */
  leftOut: ChildId[];
}

export const TK1_TITLE = 'TỜ KHAI\nTHAM GIA, ĐIỀU CHỈNH THÔNG TIN BẢO HIỂM XÃ HỘI, BẢO HIỂM Y TẾ';
export const TK1_OATH =
  'Tôi cam đoan những nội dung kê khai là đúng và chịu trách nhiệm trước pháp luật về những nội dung đã kê khai.';
export const TK1_SIGNATURE = 'Người kê khai\n(cha, mẹ hoặc người giám hộ ký, ghi rõ họ tên)';

/** Which form it is, with the decision its numbers come from. */
export function tk1Origin(numbering: Tk1Numbering): string {
  return numbering === '2020'
    ? 'Mẫu TK1-TS (Quyết định 595/QĐ-BHXH năm 2017, sửa đổi bởi Quyết định 505/QĐ-BHXH năm 2020)'
    : 'Mẫu TK1-TS (Quyết định 595/QĐ-BHXH năm 2017)';
}

/** A TK1-TS for each child that is to be listed; what the data do not hold is left as a line to write on. */
export function tk1FormsOf({ children, areaOf, numbering = '2020', ...office }: Tk1Input): Tk1Forms {
  return {
    ...office,
    numbering,
    forms: children
      .filter(isToBeListed)
      .map((child) => formOf(TK1_FIELDS[numbering], ({ value }) => value?.(child, areaOf) ?? '')),
    leftOut: children.filter((child) => !isToBeListed(child)).map(({ childId }) => childId),
  };
}

function formOf(fields: readonly Tk1Field[], textFor: (field: Tk1Field) => string): Tk1Form {
  return {
    lines: fields.map((field) => ({ mark: field.mark, label: field.label, value: textFor(field) })),
  };
}
