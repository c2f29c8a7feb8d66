import { compareLetters } from './compare-letters.ts';
import type { Name } from './full-name.ts';
import { soundAlike } from './heard.ts';
import { type RespeltName, respelt } from './respelt-name.ts';
import { areInitials, countShared, isClanLeftOut, isWithin } from './shared-words.ts';
import { tonelessSpelling } from './spelling.ts';

/**
 * How two names agree, best first; `compareNames` gives the first that holds.
 * - `equal`: the same syllables, whatever the capitals or the style of placing tone marks;
 * - `tone`: the same letters, another or no tone (`Lan`/`Làn`), i for y (`Mỹ`/`Mĩ`), or a blank left out;
 * - `diacritics`: the same letters once all marks are dropped (`Đoan`/`Doãn`);
 * - `heard`: one or two syllables written as the south hears them (`Trần`/`Chần`);
 * - `order`: the same syllables in another order (surname last);
 * - `extra_syllable`: one has one syllable more (a left-out `Thị`), the given name agrees; or a name with
 *   the mark of a sex lacks its clan (`Y Phúc`/`Y Phúc Niê Kdăm`, `H'Nhi`/`Rơ Châm H'Nhi`);
 * - `initials`: some syllables are abbreviated (`N`, `Ng`, `Th`), at least one is written out in both;
 * - `one_typo`: one letter too many, too few, wrong, or two swapped;
 * - `one_syllable`: of three or more syllables one is other; the given name only where it looks mistyped;
 * - `near`: two slips that leave the given name, or a Jaro–Winkler grade of 0.94;
 * - `alike`: a grade of 0.88. For both grades the given name agrees, or the surname does and the given name is alike;
 * - `given_only`: only the last syllable agrees;
 * - `different`: none of these, or a name is empty.
 */
export const NAME_AGREEMENTS = [
  'equal',
  'tone',
  'diacritics',
  'heard',
  'order',
  'extra_syllable',
  'initials',
  'one_typo',
  'one_syllable',
  'near',
  'alike',
  'given_only',
  'different',
] as const;
export type NameAgreement = (typeof NAME_AGREEMENTS)[number];

/** Compares two names; symmetric. Cheap where they are equal or share nothing. */
export function compareNames(a: Name, b: Name): NameAgreement {
  if (a.syllables.length === 0 || b.syllables.length === 0) return 'different';
  if (a.canonical === b.canonical) return 'equal';
  const [left, right] = [respelt(a), respelt(b)];
  if (haveSameLetters(left, right)) return sameButMarks(a, b);
  if (soundAlike(a, b)) return 'heard';
  return compareWords(left.words, right.words) ?? compareLetters(left, right);
}

const lettersOf = ({ words, text }: RespeltName) => text.length - words.length;

function haveSameLetters(a: RespeltName, b: RespeltName): boolean {
  return lettersOf(a) === lettersOf(b) && a.words.join('') === b.words.join('');
}

function sameButMarks(a: Name, b: Name): NameAgreement {
  const isSame = a.syllables.map(tonelessSpelling).join('') === b.syllables.map(tonelessSpelling).join('');
  return isSame ? 'tone' : 'diacritics';
}

function compareWords(a: readonly string[], b: readonly string[]): NameAgreement | undefined {
  const shared = countShared(a, b);
  if (shared === 0) return undefined;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shared === longer) return 'order';
  const isOneMore = shared === shorter && longer - shorter === 1 && shorter >= 2;
  if (isOneMore && a.at(-1) === b.at(-1) && isWithin(a, b)) return 'extra_syllable';
  if (isClanLeftOut(a, b)) return 'extra_syllable';
  return areInitials(a, b) ? 'initials' : undefined;
}
