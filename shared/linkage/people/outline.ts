import type { Person } from './person.ts';

const BLANK = 32;
/** What a letter keeps whatever its marks, capitals and tone: 1 for vowels, d and đ, the letter itself for others. */
const LETTERS = firmLetters();

/** `names` is asked for last: it reads them. */
type Named = Pick<Person, 'soleName' | 'names'>;

/**
 * A number that two people with the same name have in common, whatever the spelling of capitals and marks; `undefined`
 * without a name. Read off the text, which is twenty times faster than reading the name. Few others share it.
 */
export function nameOutline(person: Named): number | undefined {
  const { soleName } = person;
  const plain = soleName === undefined ? undefined : outlineOf(soleName, 0);
  if (plain !== undefined) return plain;
  const name = person.names[0];
  return name === undefined ? undefined : hashOf(name.canonical, 0);
}

/** The same of the only name of a list, where its text says it all. */
export function outlineOfSole([name, ...others]: readonly string[]): number | undefined {
  return name === undefined || others.length > 0 ? undefined : outlineOf(name, 0);
}

/** The same of the given name, the last word. */
export function givenOutline(person: Named): number | undefined {
  const { soleName } = person;
  const plain = soleName === undefined ? undefined : outlineOf(soleName, soleName.lastIndexOf(' ') + 1);
  if (plain !== undefined) return plain;
  const given = person.names[0]?.bare.at(-1);
  return given === undefined ? undefined : hashOf(given, 0);
}

/** `undefined` for a text that reading might change otherwise: punctuation, digits, doubled blanks, foreign letters. */
function outlineOf(text: string, from: number): number | undefined {
  if (text.charCodeAt(from) === BLANK || text.charCodeAt(text.length - 1) === BLANK) return undefined;
  let hash = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = LETTERS[text.charCodeAt(at)] ?? 0;
    if (letter === 0 || (letter === BLANK && text.charCodeAt(at + 1) === BLANK)) return undefined;
    hash = (Math.imul(hash, 31) + letter) | 0;
  }
  return hash;
}

function hashOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < text.length; at += 1) {
    hash = (Math.imul(hash, 31) + (LETTERS[text.charCodeAt(at)] || 1)) | 0;
  }
  return hash;
}

/** By character code, up to the last composed letter of Vietnamese. */
function firmLetters(): Uint8Array {
  const codes = new Uint8Array(0x1f00);
  const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđ';
  for (const letter of vowels + vowels.toUpperCase()) codes[letter.charCodeAt(0)] = 1;
  for (const letter of 'bcfghjklmnpqrstvwxz') {
    codes[letter.charCodeAt(0)] = letter.charCodeAt(0);
    codes[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
  }
  codes[BLANK] = BLANK;
  return codes;
}
