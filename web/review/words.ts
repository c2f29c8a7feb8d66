import type { Stakes } from '../../shared/coverage/question-order.ts';
import type { SyllableAgreement } from '../../shared/identity/align-names.ts';
import { type Words, words } from '../language/words.ts';
import type { Stroke } from './keys.ts';
import type { Pair } from './said.ts';
import type { Answer } from './sitting.ts';

export const STAKES_WORDS: Readonly<Record<Stakes, Words>> = {
  answer: { vi: 'Đổi kết quả của trẻ', en: 'Changes what a child counts as' },
  double: { vi: 'Có thể một trẻ bị ghi hai lần', en: 'A child may be written down twice' },
  nothing: { vi: 'Không đổi số liệu', en: 'No count moves' },
};

export const QUESTION: Readonly<Record<Pair['about'], Words>> = {
  card: { vi: 'Thẻ này có phải của trẻ này không?', en: 'Is this card this child’s?' },
  child: { vi: 'Hai hồ sơ này có phải là một trẻ không?', en: 'Are these two records one child?' },
};

export const ABOUT: Readonly<Record<Pair['about'], Words>> = {
  card: { vi: 'Trẻ và thẻ BHYT', en: 'A child and a card' },
  child: { vi: 'Hai trẻ trong danh sách', en: 'Two children of the register' },
};

export const ANSWER_WORDS: Readonly<Record<Answer | 'withdrawn', Words>> = {
  same: { vi: 'cùng một người', en: 'one person' },
  different: { vi: 'không phải', en: 'not the same' },
  withdrawn: { vi: 'rút lại', en: 'taken back' },
};

export const DECIDED: Readonly<Record<Answer, Words>> = {
  same: { vi: 'Đã ghi: cùng một người', en: 'Recorded: one person' },
  different: { vi: 'Đã ghi: không phải', en: 'Recorded: not the same' },
};
export const SKIPPED: Words = {
  vi: 'Đã bỏ qua, để xem lại sau cùng',
  en: 'Skipped; it comes again at the end',
};
export const UNDONE: Words = { vi: 'Đã hoàn tác', en: 'Undone' };
export const WITHDRAWN: Words = { vi: 'Đã rút lại quyết định', en: 'The decision is taken back' };
export const SAID_SINCE: Words = {
  vi: 'Chưa hoàn tác: sau đó đã có ý kiến khác về cặp này. Hãy xem rồi quyết định.',
  en: 'Not undone: somebody has said a word on this pair since. Look at it and decide.',
};

export const STROKE_WORDS: Readonly<Record<Stroke, Words>> = {
  same: { vi: 'Cùng một người', en: 'One person' },
  different: { vi: 'Không phải', en: 'Not the same' },
  skip: { vi: 'Bỏ qua', en: 'Skip' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  withdraw: { vi: 'Rút lại', en: 'Take back' },
  reason: { vi: 'Lý do', en: 'Reason' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  help: { vi: 'Trợ giúp', en: 'Help' },
};

/** The same at more length, beside the keys. */
export const STROKE_HELP: Readonly<Record<Stroke, Words>> = {
  ...STROKE_WORDS,
  skip: { vi: 'Bỏ qua, để xem lại sau cùng', en: 'Skip; it comes again at the end' },
  undo: { vi: 'Hoàn tác việc vừa làm', en: 'Undo what was done last' },
  withdraw: { vi: 'Rút lại quyết định về cặp đang mở', en: 'Take back the decision on this pair' },
  reason: { vi: 'Chọn lý do trước khi quyết định', en: 'Choose a reason before deciding' },
  help: { vi: 'Các phím và dấu', en: 'Keys and marks' },
};

export const AGREEMENT_WORDS: Readonly<Record<Pair['fields'][number]['agreement'], Words>> = {
  same: { vi: 'giống', en: 'same' },
  alike: { vi: 'gần giống', en: 'alike' },
  different: { vi: 'khác', en: 'different' },
  missing: { vi: 'không so được', en: 'nothing to compare' },
};

export type Mark = Exclude<SyllableAgreement, 'equal'>;

/** How a syllable stands to its partner, as the legend says it. */
export const MARK_WORDS: Readonly<Record<Mark, Words>> = {
  tone: { vi: 'khác dấu thanh', en: 'another tone mark' },
  diacritics: { vi: 'khác hoặc thiếu dấu', en: 'other or no diacritics' },
  heard: { vi: 'nghe giống nhau', en: 'heard alike' },
  initials: { vi: 'viết tắt', en: 'initial' },
  one_typo: { vi: 'lệch một chữ cái', en: 'one letter off' },
  different: { vi: 'khác hẳn', en: 'different' },
  moved: { vi: 'đổi chỗ', en: 'stands elsewhere' },
  extra: { vi: 'chỉ có một bên', en: 'on one side only' },
};

export const CARD_STATUS_WORDS: Readonly<Record<NonNullable<Pair['card']>['status'], Words>> = {
  active: { vi: 'Thẻ đang dùng', en: 'In use' },
  withdrawn: { vi: 'Thẻ đã thu hồi', en: 'Withdrawn' },
  decreased: { vi: 'Thẻ đã báo giảm', en: 'Reported as decreased' },
  temporary: { vi: 'Mã thẻ tạm', en: 'Temporary code' },
};

/** "nếu là một: +1 trẻ có thẻ; nếu không: +1 trẻ chưa có thẻ". */
export const eitherInWords = ({ same, different }: Readonly<Record<Answer, Words>>): Words => ({
  vi: `nếu là một: ${same.vi}; nếu không: ${different.vi}`,
  en: `if one: ${same.en}; if not: ${different.en}`,
});

export const totalInWords = words(
  (count: string, day: string) => `${count} câu hỏi, theo lần đối soát ngày ${day}`,
  (count, day) => `${count} questions, of the run of ${day}`,
);

export const soFarInWords = words(
  (decided: string, left: string) => `Phiên này: đã quyết định ${decided}, bỏ qua ${left}`,
  (decided, left) => `This sitting: ${decided} decided, ${left} skipped`,
);
