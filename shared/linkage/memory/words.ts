import type { Bar } from '../../register/same-child.ts';
import type { Bilingual } from '../bilingual.ts';
import type { ComparedField } from '../compared-values.ts';
import { type FieldChange, MERGED } from './fingerprint.ts';

/** Doubts that decisions raise; linkage and its guards have their own. */
export const DECIDED_DIFFERENT = 'decided_different';
export const DECIDED_SAME = 'decided_same';

/** Why a pair that was decided before is asked about again. */
export const DECISION_DOUBTS: Readonly<Record<string, Bilingual>> = {
  [DECIDED_DIFFERENT]: {
    vi: 'Đã có người xác nhận không phải thẻ của trẻ này, nhưng dữ liệu đã thay đổi',
    en: 'Somebody decided that it is not this child’s card, but the data have changed',
  },
  [DECIDED_SAME]: {
    vi: 'Đã có người xác nhận là thẻ của trẻ này, nhưng họ tên và ngày sinh nay đều khác',
    en: 'Somebody decided that it is this child’s card, but name and date of birth now both differ',
  },
};

/** Why two children that somebody called one are two all the same, and what to do about it. */
export const KEPT_APART: Readonly<Record<Bar | 'later_word', Bilingual>> = {
  two_numbers: {
    vi: 'Đã có người xác nhận là cùng một trẻ, nhưng trong cùng một nguồn hai trẻ mang hai số định danh khác nhau nên chưa gộp được và vẫn tính là hai: đề nghị nguồn sửa số sai, lần đối soát sau sẽ gộp',
    en: 'Somebody decided that they are one child, but one source gives them two different personal numbers, so they stay two and count as two: have its source correct the wrong number, and the next run makes them one',
  },
  two_names: {
    vi: 'Đã có người xác nhận là cùng một trẻ, nhưng trong cùng một nguồn hai trẻ mang hai họ tên khác hẳn nhau nên chưa gộp được và vẫn tính là hai: đề nghị nguồn sửa tên sai, lần đối soát sau sẽ gộp',
    en: 'Somebody decided that they are one child, but one source gives them two clearly different names, so they stay two and count as two: have its source correct the wrong name, and the next run makes them one',
  },
  later_word: {
    vi: 'Đã có người xác nhận là cùng một trẻ, nhưng quyết định sau đó về một trẻ thứ ba giữ hai trẻ là hai: xem lại các quyết định',
    en: 'Somebody decided that they are one child, but later decisions on a third child keep them two: look at those decisions',
  },
};

/** The fields two records are compared by. */
export const FIELD_WORDS: Readonly<Record<ComparedField | 'record', Bilingual>> = {
  record: { vi: 'Dữ liệu', en: 'record' },
  name: { vi: 'Họ tên', en: 'name' },
  date: { vi: 'Ngày sinh', en: 'date of birth' },
  sex: { vi: 'Giới tính', en: 'sex' },
  personal_id: { vi: 'Số định danh', en: 'personal number' },
  insurance_no: { vi: 'Mã số BHXH', en: 'insurance number' },
  mother: { vi: 'Tên mẹ', en: 'mother' },
  father: { vi: 'Tên cha', en: 'father' },
  guardian: { vi: 'Tên người giám hộ', en: 'guardian' },
  place: { vi: 'Nơi ở', en: 'place' },
};

const SIDES: Record<FieldChange['side'], Bilingual> = {
  child: { vi: 'của trẻ', en: 'child' },
  card: { vi: 'trên thẻ', en: 'card' },
  other: { vi: 'của trẻ kia', en: 'other child' },
};

const CHANGES: Record<FieldChange['change'], Bilingual> = {
  added: { vi: 'được bổ sung', en: 'was added' },
  changed: { vi: 'đã thay đổi', en: 'has changed' },
  removed: { vi: 'không còn', en: 'is no longer given' },
  merged: { vi: 'đã được gộp', en: 'was merged' },
};

/** What changed of a pair, in words without any value: "Số định danh trên thẻ đã thay đổi từ khi quyết định". */
export function changeInWords({ side, field, change }: FieldChange): Bilingual {
  if (change === MERGED.change)
    return {
      vi: 'Trẻ đã được gộp với một trẻ khác từ khi quyết định',
      en: 'The child was merged with another one since the decision',
    };
  return {
    vi: `${FIELD_WORDS[field].vi} ${SIDES[side].vi} ${CHANGES[change].vi} từ khi quyết định`,
    en: `The ${SIDES[side].en}’s ${FIELD_WORDS[field].en} ${CHANGES[change].en} since the decision`,
  };
}
