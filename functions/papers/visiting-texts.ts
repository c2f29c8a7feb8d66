import type { BothLanguages } from '../../shared/coverage/cause-words.ts';

/** What is printed on every visiting list. */
export const TEXTS = {
  title: { vi: 'Danh sách thăm hộ gia đình', en: 'Visiting list' },
  about: {
    vi: 'Trẻ em dưới 6 tuổi chưa có thẻ bảo hiểm y tế còn hiệu lực, số liệu ngày',
    en: 'Children under six without a valid health-insurance card, as of',
  },
  noHamlet: { vi: 'Chưa rõ ấp, khóm', en: 'Hamlet not known' },
  children: { vi: 'trẻ', en: 'children' },
  child: { vi: 'Trẻ', en: 'Child' },
  why: { vi: 'Vì sao đến, giấy tờ cần mang', en: 'Why we call, papers to bring' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  born: { vi: 'sinh', en: 'born' },
  parent: { vi: 'Cha/mẹ', en: 'Parent' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  due: { vi: 'Hạn', en: 'Due' },
  sameDoor: { vi: 'Cùng hộ', en: 'Same household' },
  private: {
    vi: 'Có thông tin cá nhân của trẻ em: chỉ dùng khi làm nhiệm vụ, không chụp ảnh, hủy sau khi dùng.',
    en: 'Personal data of children: for official use only, no photographs, destroy after use.',
  },
} as const satisfies Record<string, BothLanguages>;

/** What the visitor ticks; the words of the outcomes that can be recorded, and a line for what belongs to them. */
export const OUTCOMES: readonly { words: BothLanguages; line?: BothLanguages }[] = [
  { words: { vi: 'Đã gặp gia đình', en: 'Met the family' }, line: { vi: 'ngày', en: 'on' } },
  { words: { vi: 'Đã nộp hồ sơ', en: 'Dossier filed' }, line: { vi: 'ngày', en: 'on' } },
  { words: { vi: 'Đã có thẻ ở nơi khác', en: 'Covered elsewhere' } },
  { words: { vi: 'Đã chuyển đi', en: 'Moved away' }, line: { vi: 'đến', en: 'to' } },
  { words: { vi: 'Từ chối', en: 'Refused' } },
  { words: { vi: 'Hẹn lại', en: 'Come back' }, line: { vi: 'ngày', en: 'on' } },
];
