import type { ClosingProof } from '../../shared/follow-up/case.ts';
import { inWords } from '../../shared/follow-up/urgencies.ts';
import type { AnswerOf } from '../api/types.ts';
import type { Words } from '../language/words.ts';

export type ChildPage = AnswerOf<'readChild'>;
export type Person = ChildPage['person'];

type OutOfScope = Extract<ClosingProof, { kind: 'standing' }>['standing'];

/** Why a child is not counted, as it ends a sentence. */
export const STANDING_WORDS: Readonly<Record<OutOfScope, Words>> = {
  aged_out: { vi: 'đã đủ 6 tuổi (72 tháng)', en: 'has turned six (72 months)' },
  moved_out: { vi: 'đã chuyển đi nơi khác', en: 'has moved away' },
  deceased: { vi: 'đã mất', en: 'has died' },
  not_yet_born: { vi: 'ngày sinh còn ở tương lai', en: 'has a date of birth in the future' },
};

export const CLASS_WORDS: Readonly<Record<NonNullable<Person['householdClass']>, Words>> = {
  poor: inWords('poor', 0),
  near_poor: inWords('near_poor', 0),
};

export const RESIDENCE_WORDS: Readonly<Record<NonNullable<Person['residenceType']>, Words>> = {
  permanent: { vi: 'Thường trú', en: 'Permanent residence' },
  temporary: { vi: 'Tạm trú', en: 'Temporary residence' },
  absent: { vi: 'Thường trú, đang vắng', en: 'Registered here, absent' },
};

/** Of a child without a name in the data. */
export const NO_NAME: Words = { vi: 'Trẻ chưa có tên', en: 'Child without a name' };

/** What to do about a card nobody is sure of. */
export const UNSURE_TO_DO: Words = {
  vi: 'Xem thẻ BHYT và giấy khai sinh của trẻ, rồi báo người rà soát của tỉnh',
  en: 'Look at the card and the birth certificate, and tell the reviewer of the province',
};

/** Stands in the tab, so never a name. */
export const TITLE: Words = { vi: 'Trẻ em', en: 'Child' };
