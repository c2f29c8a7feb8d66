import type { BothLanguages } from '../coverage/cause-words.ts';

export const NOTES = [
  'nobody_home',
  'address_not_found',
  'phone_unanswered',
  'works_away',
  'papers_missing',
  'will_file_themselves',
  'says_has_card',
  'asks_call_back',
] as const;
/** What somebody found out about a case without getting further: a code, for facts hold no free text (decision 0018). */
export type Note = (typeof NOTES)[number];

export const NOTE_WORDS: Readonly<Record<Note, BothLanguages>> = {
  nobody_home: { vi: 'Đến nhà không gặp ai', en: 'Nobody at home' },
  address_not_found: { vi: 'Không tìm thấy địa chỉ', en: 'Address not found' },
  phone_unanswered: { vi: 'Gọi điện không ai nghe máy', en: 'Nobody answered the phone' },
  works_away: { vi: 'Gia đình đi làm ăn xa, sẽ về', en: 'The family works away and will be back' },
  papers_missing: { vi: 'Gia đình còn thiếu giấy tờ', en: 'The family still lacks papers' },
  will_file_themselves: { vi: 'Gia đình tự đi nộp hồ sơ', en: 'The family will file by itself' },
  says_has_card: {
    vi: 'Gia đình nói trẻ đã có thẻ, cần kiểm tra',
    en: 'The family says the child has a card; to be checked',
  },
  asks_call_back: { vi: 'Gia đình hẹn gọi lại', en: 'The family asks to be called back' },
};

const ATTEMPTS: ReadonlySet<Note> = new Set(['nobody_home', 'address_not_found', 'phone_unanswered']);
const OF_ONE_CHILD: ReadonlySet<Note> = new Set(['papers_missing', 'says_has_card']);

/** Whether somebody tried to reach the family and met nobody. */
export function isAttempt(note: Note): boolean {
  return ATTEMPTS.has(note);
}

/** Whether a note on one child is likely true of the brothers and sisters: it is about the family and its door. */
export function isOfFamily(note: Note): boolean {
  return !OF_ONE_CHILD.has(note);
}
