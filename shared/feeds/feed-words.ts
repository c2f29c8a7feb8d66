import type { Feed } from './records.ts';
import type { BothLanguages } from './refusals.ts';

/** What a feed is called in a sentence: by its word in Vietnamese, by its code in English. */
export const FEED_WORDS: Readonly<Record<Feed, BothLanguages>> = {
  units: { vi: 'đơn vị hành chính', en: 'units' },
  births: { vi: 'khai sinh', en: 'births' },
  residents: { vi: 'cư trú', en: 'residents' },
  cards: { vi: 'thẻ BHYT', en: 'cards' },
  dossiers: { vi: 'hồ sơ đề nghị cấp thẻ', en: 'dossiers' },
};
