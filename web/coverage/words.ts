import { type Words, words } from '../language/words.ts';

export const COVERAGE_WORDS = {
  title: { vi: 'Tỉ lệ bao phủ', en: 'Coverage' },
  uncovered: { vi: 'Chưa có thẻ', en: 'Without a card' },
  unsure: { vi: 'Chưa rõ', en: 'Unsure' },
  inScope: { vi: 'Trẻ trong diện', en: 'In scope' },
  rate: { vi: 'Tỉ lệ', en: 'Rate' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  asOf: { vi: 'Ngày số liệu', en: 'Reference date' },
  latest: { vi: 'mới nhất', en: 'latest' },
  few: { vi: 'ít trẻ', en: 'few children' },
  noChildren: { vi: 'Không có trẻ trong diện', en: 'No children in scope' },
} as const satisfies Record<string, Words>;

/** Numerator and denominator as they are read out. */
export const fractionWords = words(
  (covered: string, inScope: string) => `${covered} / ${inScope} trẻ trong diện đã có thẻ BHYT`,
  (covered: string, inScope: string) => `${covered} / ${inScope} children in scope have a card`,
);

/** The interval: those who are unsure counted both ways. */
export const intervalWords = words(
  (unsure: string, low: string, high: string) =>
    `Còn ${unsure} trẻ chưa rõ, tính theo cả hai cách: thấp nhất ${low} nếu không em nào có thẻ, cao nhất ${high} nếu em nào cũng có thẻ.`,
  (unsure: string, low: string, high: string) =>
    `Unsure: ${unsure}. Counted both ways, the rate is at least ${low} if none of them has a card, at most ${high} if all have one.`,
);

export const NO_DOUBT: Words = {
  vi: 'Không có trẻ nào chưa rõ, nên tỉ lệ này là chắc chắn theo dữ liệu.',
  en: 'No child is unsure, so by the data this rate is certain.',
};

/** What stands below a rate, and why a rate of few children is not taken at its word. */
export const intervalNote = words(
  (few: string) =>
    `Kèm mỗi tỉ lệ là khoảng tin cậy 95 %. Khi xếp theo tỉ lệ, mỗi đơn vị đứng ở đầu khoảng mà nó chắc chắn đạt tới, nên đơn vị “ít trẻ” (dưới ${few} trẻ) không lên đầu hay xuống cuối chỉ vì một vài em.`,
  (few: string) =>
    `With each rate stands its 95 % interval. Ordered by rate, a unit stands at the end of it that is sure, so that one with “few children” (under ${few}) is not first or last because of one or two of them.`,
);
