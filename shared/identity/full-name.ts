import { memoise } from './memo.ts';
import { canonicalTone, fold, tidy } from './text.ts';

/** A person's name, read once and compared many times. */
export interface Name {
  /** Lower case, one style of tone marks, single spaces, no punctuation. */
  canonical: string;
  /** `canonical` without diacritics. */
  folded: string;
  /** The syllables of `canonical`. */
  syllables: readonly string[];
  /** The syllables of `folded`; as many as `syllables`. */
  bare: readonly string[];
}

interface Spelling {
  canonical: string;
  bare: string;
}

const CACHED_WORDS = 50_000;
const LETTERS = '[A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+';
/** Nine names in ten: composed Vietnamese letters and single blanks, nothing to tidy. */
const PLAIN = new RegExp(`^${LETTERS}(?: ${LETTERS})*$`, 'u');
/** Two of the apostrophes count as letters in Unicode; in a name they part syllables like the others. */
const WORDS = /[[\p{L}\p{M}\p{N}]--[ʼʻ]]+/gv;

const spellingOf = memoise<Spelling>(CACHED_WORDS, (word) => ({
  canonical: canonicalTone(word),
  bare: fold(word),
}));

function withoutRemarks(text: string): string {
  const outside = text.replace(/\([^()]*\)?/gu, ' ');
  return /\p{L}/u.test(outside) ? outside : text;
}

const wordsOf = (raw: string): readonly string[] =>
  PLAIN.test(raw) ? raw.split(' ') : (withoutRemarks(tidy(raw)).match(WORDS) ?? []);

/**
 * Reads a name as written. Remarks in brackets (`(trẻ)`), dots and other punctuation fall away; an apostrophe or hyphen
 * parts two syllables (`H'Bia` is `h bia`). Text without a letter or digit gives a name with no syllables. Syllables are
 * remembered, whole names are not: most of a province's are distinct, and keeping them costs more than reading them.
 */
export function nameOf(raw: string): Name {
  const syllables: string[] = [];
  const bare: string[] = [];
  for (const word of wordsOf(raw)) {
    const spelling = spellingOf(word);
    if (spelling.bare === '') continue;
    syllables.push(spelling.canonical);
    bare.push(spelling.bare);
  }
  return { canonical: syllables.join(' '), folded: bare.join(' '), syllables, bare };
}

/** The syllables of `nameOf` as they were written: as many, in the same order. */
export function writtenSyllables(raw: string): string[] {
  return wordsOf(raw).filter((word) => spellingOf(word).bare !== '');
}
