import type { Bilingual } from '../bilingual.ts';
import type { DecisionReason } from './decision.ts';

/** On what a decision rests, in words. */
export const REASON_WORDS: Readonly<Record<DecisionReason, Bilingual>> = {
  saw_papers: { vi: 'đã xem giấy tờ', en: 'papers seen' },
  asked_family: { vi: 'đã hỏi gia đình', en: 'family asked' },
  asked_insurance: { vi: 'đã hỏi cơ quan BHXH', en: 'insurance office asked' },
  twin_or_sibling: { vi: 'thẻ của anh chị em', en: 'card of a twin or sibling' },
  namesake: { vi: 'thẻ của trẻ trùng tên', en: 'card of a namesake' },
  wrong_number: { vi: 'số ghi nhầm', en: 'number written wrongly' },
};
