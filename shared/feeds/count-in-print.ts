import type { BothLanguages } from './refusals.ts';

const VI = new Intl.NumberFormat('vi-VN');
const EN = new Intl.NumberFormat('en-GB');

/** A count as a sentence writes it: `1.124`, `1,124`. */
export function countInPrint(count: number): BothLanguages {
  return { vi: VI.format(count), en: EN.format(count) };
}
