import { editsWithin } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import type { RespeltName } from './respelt-name.ts';
import { isMarked, onlyDifference } from './shared-words.ts';

/** The agreements of `NAME_AGREEMENTS` that are told by letters. */
export type LetterAgreement = 'one_typo' | 'one_syllable' | 'near' | 'alike' | 'given_only' | 'different';

/** Two slips in a shorter name leave too little of it; blanks count. */
const NEAR_LENGTH = 9;
/** One syllable that differs of two is half the name. */
const FEWEST_SYLLABLES = 3;
/** Of two strangers of a synthetic province one pair in 13,000 is `near`, one in 1,900 `alike`. */
const NEAR_GRADE = 0.94;
const ALIKE_GRADE = 0.88;

/** Compares two names that are no spellings of one another, letter by letter; symmetric. */
export function compareLetters(a: RespeltName, b: RespeltName): LetterAgreement {
  const slips = slipsBetween(a, b);
  if (slips <= 1) return 'one_typo';
  if (isOneSyllable(a.words, b.words)) return 'one_syllable';
  return slips === 2 && areNear(a, b) ? 'near' : gradeOf(a, b);
}

/** Up to 2, or 3. A letter dropped or swapped beside a y hides that it stood for i: the kinder spelling counts. */
function slipsBetween(a: RespeltName, b: RespeltName): number {
  const slips = editsWithin(a.text, b.text, 2);
  const isRespelt = a.text !== a.written || b.text !== b.written;
  return isRespelt && slips > 1 ? Math.min(slips, editsWithin(a.written, b.written, 2)) : slips;
}

function isOneSyllable(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < FEWEST_SYLLABLES) return false;
  const at = onlyDifference(a, b);
  if (at === undefined) return false;
  const isBesideGiven = at < a.length - 1 && !isMarked(a);
  return isBesideGiven || looksMistyped(a[at] ?? '', b[at] ?? '');
}

/** Two slips that leave more than half of a given name: `Trang`/`Tragn`; `Lan` and `Mai` are two names. */
function looksMistyped(a: string, b: string): boolean {
  const slips = editsWithin(a, b, 2);
  return slips <= 2 && slips * 2 < Math.min(a.length, b.length);
}

/** Two slips count for little where they make a new given name or the name is short. */
function areNear(a: RespeltName, b: RespeltName): boolean {
  const [given, other] = [givenOf(a), givenOf(b)];
  const isGivenKept = editsWithin(given, other, 1) <= 1 || looksMistyped(given, other);
  return isGivenKept && Math.min(a.text.length, b.text.length) >= NEAR_LENGTH;
}

/** Surname and middle names alone make long names alike that brothers and sisters share: the given name has a say. */
function gradeOf(a: RespeltName, b: RespeltName): LetterAgreement {
  const [given, other] = [givenOf(a), givenOf(b)];
  if (given !== other && (a.words[0] !== b.words[0] || jaroWinkler(given, other) < ALIKE_GRADE))
    return 'different';
  const grade = jaroWinkler(a.text, b.text);
  if (grade >= NEAR_GRADE) return 'near';
  if (grade >= ALIKE_GRADE) return 'alike';
  return given === other ? 'given_only' : 'different';
}

/** Of a given name before a clan the first syllable only: where it ends cannot be told. */
const givenOf = ({ words }: RespeltName) => words.at(isMarked(words) ? 1 : -1) ?? '';
