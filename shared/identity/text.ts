import { memoise } from './memo.ts';
import { canonicalWord } from './tone.ts';

export { type LegacyEncoding, legacyEncoding } from './legacy-encoding.ts';

const CACHED_WORDS = 50_000;
/** Eth and African D look like Đ on the screen and are typed in its place. */
const STROKED_D: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };
/** Printable ASCII and the composed letters of Vietnamese, single blanks: nine names in ten are tidy already. */
const TIDY = /^[!-~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+(?: [!-~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+)*$/u;
const JOINERS = /['’‘ʼʻ`´′‐‑‒–—-]/gu;

/**
 * Text as it was meant: NFC, look-alikes of Đ mended, every kind of blank (tab, line end, non-breaking) one space, no
 * blank at the ends. Zero-width characters vanish without leaving a blank, because the eye of the clerk saw none.
 */
export function tidy(raw: string): string {
  if (TIDY.test(raw)) return raw;
  return raw
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/[ÐðƉɖ]/gu, (letter) => STROKED_D[letter] ?? letter)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const foldWord = memoise(CACHED_WORDS, (word) =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC'),
);

/**
 * Lower case without any diacritic (`đ` is `d`), single blanks; apostrophes and hyphens of every kind become a blank, so
 * that `H'Bia`, `H’Bia`, `H-Bia` and `H Bia` are one. Other punctuation stays.
 */
export function fold(text: string): string {
  return tidy(text).replace(JOINERS, ' ').split(' ').map(foldWord).filter(Boolean).join(' ');
}

/** Folded letters and digits with nothing between them: how two column headings are told equal. */
export function headingKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

const canonicalOf = memoise(CACHED_WORDS, (word) =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{L}\p{M}]+/gu, canonicalWord),
);

/** Tidy lower-case text with one style of placing tone marks: `HÒA` and `hoà` are both `hoà` (rule: `canonicalWord`). */
export function canonicalTone(text: string): string {
  return tidy(text).split(' ').map(canonicalOf).join(' ');
}
