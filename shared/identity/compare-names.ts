import { editsWithin } from './edit-distance.ts';
import type { Name } from './full-name.ts';
import { memoise } from './memo.ts';
import { withoutTone } from './tone.ts';

/**
 * How two names agree, best first; `compareNames` gives the first that holds.
 * - `equal`: the same syllables, whatever the capitals or the style of placing tone marks;
 * - `tone`: the same letters, another or no tone (`Lan`/`Làn`), i for y (`Mỹ`/`Mĩ`), or a blank left out;
 * - `diacritics`: the same letters once all marks are dropped (`Đoan`/`Doãn`);
 * - `order`: the same syllables in another order (surname last);
 * - `extra_syllable`: one has one syllable more (a left-out `Thị`), the given name agrees;
 * - `initials`: some syllables are abbreviated (`N`, `Ng`, `Th`), at least one is written out in both;
 * - `one_typo`: one letter too many, too few, wrong, or two swapped;
 * - `near`: two such slips, or the given name and two thirds of the syllables agree;
 * - `given_only`: only the last syllable agrees;
 * - `different`: none of these, or a name is empty.
 */
export const NAME_AGREEMENTS = [
  'equal',
  'tone',
  'diacritics',
  'order',
  'extra_syllable',
  'initials',
  'one_typo',
  'near',
  'given_only',
  'different',
] as const;
export type NameAgreement = (typeof NAME_AGREEMENTS)[number];

const CACHED_WORDS = 50_000;
/** Two slips in a shorter name leave too little of it; blanks count. */
const NEAR_LENGTH = 9;

/** y after a consonant (or `qu`) that is the whole vowel is only another spelling of i; `thuy` and `thui` are two words. */
const iForY = (word: string) => word.replace(/^(qu|[^aăâeêioôơuưy]+)y$/u, '$1i');
const toneless = memoise(CACHED_WORDS, (syllable) => iForY(withoutTone(syllable)));
const spoken = memoise(CACHED_WORDS, iForY);

const wordsOf = (name: Name) => (name.folded.includes('y') ? name.bare.map(spoken) : name.bare);
const lettersOf = (name: Name) => name.folded.length - name.bare.length;

/** Compares two names; symmetric. Cheap where they are equal or share nothing. */
export function compareNames(a: Name, b: Name): NameAgreement {
  if (a.syllables.length === 0 || b.syllables.length === 0) return 'different';
  if (a.canonical === b.canonical) return 'equal';
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const sameLetters = lettersOf(a) === lettersOf(b) && wordsA.join('') === wordsB.join('');
  return sameLetters ? sameButMarks(a, b) : compareWords(wordsA, wordsB);
}

function sameButMarks(a: Name, b: Name): NameAgreement {
  return a.syllables.map(toneless).join('') === b.syllables.map(toneless).join('') ? 'tone' : 'diacritics';
}

function compareWords(a: readonly string[], b: readonly string[]): NameAgreement {
  const given = a.at(-1) === b.at(-1);
  const shared = sharedWords(a, b);
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shared === longer) return 'order';
  if (given && shorter >= 2 && longer - shorter === 1 && shared === shorter && isWithin(a, b))
    return 'extra_syllable';
  if (shared > 0 && areInitials(a, b)) return 'initials';
  return compareLetters(a, b) ?? agreementOfGiven(given, shared * 3 >= longer * 2);
}

function compareLetters(a: readonly string[], b: readonly string[]): NameAgreement | undefined {
  const textA = a.join(' ');
  const textB = b.join(' ');
  const edits = editsWithin(textA, textB, 2);
  if (edits <= 1) return 'one_typo';
  return edits === 2 && Math.min(textA.length, textB.length) >= NEAR_LENGTH ? 'near' : undefined;
}

function agreementOfGiven(given: boolean, most: boolean): NameAgreement {
  if (!given) return 'different';
  return most ? 'near' : 'given_only';
}

/** How many words the two have in common, each counted as often as both have it. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let at = 0; at < a.length; at += 1) {
    const word = a[at] ?? '';
    const inB = times(b, word);
    if (inB > 0 && a.indexOf(word) === at) shared += Math.min(times(a, word), inB);
  }
  return shared;
}

function times(words: readonly string[], word: string): number {
  let count = 0;
  for (const one of words) if (one === word) count += 1;
  return count;
}

/** Whether the shorter list is what stays of the longer one when words are left out. */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

const abbreviates = (short: string, long: string) =>
  short.length < long.length && long.startsWith(short) && (short.length === 1 || /^[^aeiouy]+$/u.test(short));

function areInitials(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.every((word, at) => {
      const other = b[at] ?? '';
      return word === other || abbreviates(word, other) || abbreviates(other, word);
    })
  );
}
