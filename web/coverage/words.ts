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

/** No open question is no certainty: a card may be matched wrongly, a file be late. */
export const NONE_UNSURE: Words = {
  vi: 'Không có trẻ nào chưa rõ. Tỉ lệ này tính theo dữ liệu đã nhận: thẻ gắn nhầm trẻ hay tệp gửi chậm vẫn có thể làm sai lệch.',
  en: 'No child is unsure. The rate is that of the data received: a card matched to the wrong child or a late file may still mislead.',
};

/** What stands below a rate, and why a rate of few children is not taken at its word. */
export const intervalNote = words(
  (few: string) =>
    `Kèm mỗi tỉ lệ là khoảng 95 %: đầu thấp coi trẻ chưa rõ là chưa có thẻ, đầu cao coi là đã có; không tính sai sót của dữ liệu. Khi xếp theo tỉ lệ, từ thấp lên thì lấy đầu cao, từ cao xuống thì lấy đầu thấp, nên đơn vị “ít trẻ” (dưới ${few} trẻ) ít khi lên đầu hay xuống cuối chỉ vì một vài em.`,
  (few: string) =>
    `With each rate stands a 95 % interval: its lower end takes those who are unsure as without a card, its upper end as with one; errors of the data are not in it. Ordered by rate, the lowest first go by the upper end, the highest first by the lower, so that a unit with “few children” (under ${few}) is rarely first or last because of one or two of them.`,
);
