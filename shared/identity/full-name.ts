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

const CACHED_NAMES = 50_000;
const LETTERS_ONLY = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u;

function withoutRemarks(text: string): string {
  const outside = text.replace(/\([^()]*\)?/gu, ' ');
  return /\p{L}/u.test(outside) ? outside : text;
}

function syllablesOf(raw: string): string[] {
  const text = tidy(raw);
  if (text === '') return [];
  const canonical = canonicalTone(LETTERS_ONLY.test(text) ? text : withoutRemarks(text));
  return canonical.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Reads a name as written. Remarks in brackets (`(trẻ)`), dots and other punctuation fall away; an apostrophe or hyphen
 * parts two syllables (`H'Bia` is `h bia`). Text without a letter gives a name with no syllables.
 */
export const nameOf: (raw: string) => Name = memoise(CACHED_NAMES, (raw) => {
  const syllables = syllablesOf(raw);
  const bare = syllables.map(fold);
  return { canonical: syllables.join(' '), folded: bare.join(' '), syllables, bare };
});
