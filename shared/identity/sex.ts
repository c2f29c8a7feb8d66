import { fold } from './text.ts';

export type Sex = 'male' | 'female';

export interface SexReading {
  value?: Sex;
  problem?: 'unmapped_digit' | 'unknown';
}

const WORDS: Readonly<Record<string, Sex>> = {
  nam: 'male',
  trai: 'male',
  'be trai': 'male',
  'con trai': 'male',
  male: 'male',
  m: 'male',
  boy: 'male',
  nu: 'female',
  gai: 'female',
  'be gai': 'female',
  'con gai': 'female',
  female: 'female',
  f: 'female',
  girl: 'female',
};

/**
 * Reads a sex as written. A digit means something only through the map of its source: claims use 1 male, 2 female,
 * filing software 1 male, 0 female, and some systems invert it; without a map it is `unmapped_digit`. Empty text gives
 * `{}`; any other word, the lone letter `n` too (nam or nữ), is `unknown`.
 */
export function readSex(raw: string, digits: Readonly<Record<string, Sex>> = {}): SexReading {
  const word = fold(raw).replace(/\.0*$/u, '');
  if (word === '') return {};
  const isDigits = /^\d+$/u.test(word);
  const meanings = isDigits ? digits : WORDS;
  const value = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
  return value === undefined ? { problem: isDigits ? 'unmapped_digit' : 'unknown' } : { value };
}
