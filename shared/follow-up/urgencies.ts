import type { BothLanguages } from '../coverage/cause-words.ts';
import { countInPrint } from '../feeds/count-in-print.ts';

/** What makes a child more urgent, in the order it is shown (DESIGN section 9). */
export const URGENCIES = [
  'newborn',
  'poor',
  'near_poor',
  'ethnic_minority',
  'special_circumstances',
  'uncovered_days',
  'card_ending',
  'late',
  'overdue',
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** `{n}` is a number of days. */
const WORDS: Readonly<Record<Urgency, BothLanguages>> = {
  newborn: { vi: 'Trẻ mới sinh, ngày tuổi thứ {n}', en: 'Newborn, day {n} of its life' },
  poor: { vi: 'Hộ nghèo', en: 'Poor household' },
  near_poor: { vi: 'Hộ cận nghèo', en: 'Near-poor household' },
  ethnic_minority: { vi: 'Dân tộc thiểu số', en: 'Ethnic minority' },
  special_circumstances: { vi: 'Trẻ em có hoàn cảnh đặc biệt', en: 'Child in special circumstances' },
  uncovered_days: { vi: '{n} ngày chưa có thẻ BHYT', en: '{n} days without a card' },
  card_ending: {
    vi: 'Thẻ có thể là của trẻ chỉ còn {n} ngày',
    en: 'The card that may be the child’s has {n} days left',
  },
  late: { vi: 'Đã quá hạn bước đang làm', en: 'The present step is late' },
  overdue: { vi: 'Đã quá hạn có thẻ', en: 'The card is overdue' },
};

/** An urgency in the words of a list; `days` is what the score counted. */
export function inWords(urgency: Urgency, days: number): BothLanguages {
  const { vi, en } = WORDS[urgency];
  const n = countInPrint(days);
  return { vi: vi.replace('{n}', n.vi), en: en.replace('{n}', n.en) };
}
