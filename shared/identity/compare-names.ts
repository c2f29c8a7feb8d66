import { editsWithin } from './edit-distance.ts';
import type { Name } from './full-name.ts';
import { soundAlike } from './heard.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { areInitials, countShared, isWithin, onlyDifference } from './shared-words.ts';
import { iForY, tonelessSpelling } from './spelling.ts';

/**
 * How two names agree, best first; `compareNames` gives the first that holds.
 * - `equal`: the same syllables, whatever the capitals or the style of placing tone marks;
 * - `tone`: the same letters, another or no tone (`Lan`/`Làn`), i for y (`Mỹ`/`Mĩ`), or a blank left out;
 * - `diacritics`: the same letters once all marks are dropped (`Đoan`/`Doãn`);
 * - `heard`: one or two syllables written as the south hears them (`Trần`/`Chần`);
 * - `order`: the same syllables in another order (surname last);
 * - `extra_syllable`: one has one syllable more (a left-out `Thị`), the given name agrees;
 * - `initials`: some syllables are abbreviated (`N`, `Ng`, `Th`), at least one is written out in both;
 * - `one_typo`: one letter too many, too few, wrong, or two swapped;
 * - `one_syllable`: of three or more syllables one is other; the given name only where it looks mistyped;
 * - `near`: two slips anywhere, or a Jaro–Winkler grade of 0.94, the given name or the surname agreeing;
 * - `alike`: the same with a grade of 0.88;
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

/** Two slips in a shorter name leave too little of it; blanks count. */
const NEAR_LENGTH = 9;
/** One other middle name of three leaves too little of a shorter name to speak of one slip. */
const FEWEST_SYLLABLES = 3;
const NEAR_GRADE = 0.94;
const ALIKE_GRADE = 0.88;

/** A name with i for every y that is only another spelling of it. */
interface Side {
  name: Name;
  words: readonly string[];
  text: string;
}

function sideOf(name: Name): Side {
  if (!name.folded.includes('y')) return { name, words: name.bare, text: name.folded };
  const words = name.bare.map((word) => (word.includes('y') ? iForY(word) : word));
  return { name, words, text: words.join(' ') };
}

/** Compares two names; symmetric. Cheap where they are equal or share nothing. */
export function compareNames(a: Name, b: Name): NameAgreement {
  if (a.syllables.length === 0 || b.syllables.length === 0) return 'different';
  if (a.canonical === b.canonical) return 'equal';
  const [left, right] = [sideOf(a), sideOf(b)];
  if (haveSameLetters(left, right)) return sameButMarks(a, b);
  if (soundAlike(a, b)) return 'heard';
  return compareWords(left, right) ?? compareLetters(left, right);
}

const givenOf = ({ words }: Side) => words.at(-1) ?? '';
const lettersOf = ({ words, text }: Side) => text.length - words.length;

function haveSameLetters(a: Side, b: Side): boolean {
  return lettersOf(a) === lettersOf(b) && a.words.join('') === b.words.join('');
}

function sameButMarks(a: Name, b: Name): NameAgreement {
  const isSame = a.syllables.map(tonelessSpelling).join('') === b.syllables.map(tonelessSpelling).join('');
  return isSame ? 'tone' : 'diacritics';
}

function compareWords({ words: a }: Side, { words: b }: Side): NameAgreement | undefined {
  const shared = countShared(a, b);
  if (shared === 0) return undefined;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shared === longer) return 'order';
  const isOneMore = shared === shorter && longer - shorter === 1 && shorter >= 2;
  if (isOneMore && a.at(-1) === b.at(-1) && isWithin(a, b)) return 'extra_syllable';
  return areInitials(a, b) ? 'initials' : undefined;
}

function compareLetters(a: Side, b: Side): NameAgreement {
  const slips = slipsWithin(a, b, 2);
  if (slips <= 1) return 'one_typo';
  if (isOneSyllable(a.words, b.words)) return 'one_syllable';
  return slips === 2 && areNear(a, b) ? 'near' : gradeOf(a, b);
}

/** Two slips count for little where they make a new given name (`Mai`, `Lan`) or the name is short. */
function areNear(a: Side, b: Side): boolean {
  const [given, other] = [givenOf(a), givenOf(b)];
  const isGivenKept = editsWithin(given, other, 1) <= 1 || looksMistyped(given, other);
  return isGivenKept && Math.min(a.text.length, b.text.length) >= NEAR_LENGTH;
}

/** A letter dropped or swapped beside a y hides that the y stood for i: the kinder of the two spellings counts. */
function slipsWithin(a: Side, b: Side, most: number): number {
  const slips = editsWithin(a.text, b.text, most);
  const isRespelt = a.text !== a.name.folded || b.text !== b.name.folded;
  return isRespelt && slips > 1 ? Math.min(slips, editsWithin(a.name.folded, b.name.folded, most)) : slips;
}

function isOneSyllable(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < FEWEST_SYLLABLES) return false;
  const at = onlyDifference(a, b);
  if (at < 0) return false;
  return at < a.length - 1 || looksMistyped(a[at] ?? '', b[at] ?? '');
}

/** Two slips that leave more than half of a given name: `Trang`/`Tragn`; `Lan` and `Mai` are two names. */
function looksMistyped(a: string, b: string): boolean {
  const slips = editsWithin(a, b, 2);
  return slips <= 2 && slips * 2 < Math.min(a.length, b.length);
}

function gradeOf(a: Side, b: Side): NameAgreement {
  const [given, other] = [givenOf(a), givenOf(b)];
  if (given !== other && (a.words[0] !== b.words[0] || jaroWinkler(given, other) < ALIKE_GRADE))
    return 'different';
  const grade = jaroWinkler(a.text, b.text);
  if (grade >= NEAR_GRADE) return 'near';
  if (grade >= ALIKE_GRADE) return 'alike';
  return given === other ? 'given_only' : 'different';
}
