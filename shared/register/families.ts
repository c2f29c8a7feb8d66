import { nameOf, placeholderOf } from '../identity/name.ts';
import { precisionOf } from '../time/calendar.ts';
import { oftenMet, repeated } from './repeated.ts';
import type { RegisterRow } from './row.ts';
import type { Kin } from './same-description.ts';

/** Positions of rows with one name, one day of birth and one adult, names compared without marks. */
export interface Family {
  kin: Kin;
  at: number[];
}

const KINS: readonly Kin[] = ['mother_name', 'father_name', 'head_name'];

/** By character code; what is missing here (vowels, d, đ, punctuation) counts as one and the same letter. */
const FIRM_LETTERS = firmLetters(' bcfghjklmnpqrstvwxz');

/**
 * Groups the rows of one feed that look like one child of one family. A partial date or a placeholder ("con bà …")
 * describes nobody in particular, and twins still without a name would be one, so such rows are in no group.
 */
export function familiesOf(rows: readonly RegisterRow[]): Family[] {
  return namesakesOf(rows).flatMap((namesakes) =>
    KINS.flatMap((kin) =>
      repeated(namesakes, (at) => foldedName(rows[at]?.[kin])).map((at) => ({ kin, at })),
    ),
  );
}

function namesakesOf(rows: readonly RegisterRow[]): number[][] {
  const outlineAt = (at: number) => outlineOf(rows[at]);
  return repeated(oftenMet(rows.length, outlineAt), outlineAt)
    .flatMap((alike) => repeated(alike, (at) => rows[at]?.date_of_birth))
    .flatMap((sameDay) => repeated(sameDay, (at) => foldedName(rows[at]?.full_name)))
    .filter(([at = 0]) => !placeholderOf(rows[at]?.full_name ?? ''));
}

/**
 * A number made of the day of birth and of what marks and capitals never change in the name: the blanks, the consonants
 * other than đ, and how many letters stand between them. Most rows have no namesake, and this tells so ten times faster
 * than reading the name. Two different outlines may rarely give one number, so what it groups is compared again.
 */
function outlineOf({ date_of_birth, full_name }: Partial<RegisterRow> = {}): number | undefined {
  if (date_of_birth === undefined || precisionOf(date_of_birth) !== 'day' || full_name === undefined)
    return undefined;
  let outline = 0;
  for (let at = 0; at < date_of_birth.length; at += 1) outline = mix(outline, date_of_birth.charCodeAt(at));
  for (let at = 0; at < full_name.length; at += 1) outline = mix(outline, firm(full_name.charCodeAt(at)));
  return outline;
}

/** One step of a 32-bit polynomial hash. */
function mix(hash: number, value: number): number {
  return (Math.imul(hash, 31) + value) | 0;
}

function firm(code: number): number {
  return code < FIRM_LETTERS.length ? (FIRM_LETTERS[code] ?? 0) : 0;
}

function foldedName(raw: string | undefined): string | undefined {
  return raw === undefined ? undefined : folded(raw) || undefined;
}

/** Namesakes come one after another and mostly in one spelling, which then is read once. */
const folded = rememberingLast((raw) => nameOf(raw).folded);

function rememberingLast(compute: (text: string) => string): (text: string) => string {
  let [last, result] = ['', compute('')];
  return (text) => {
    if (text !== last) [last, result] = [text, compute(text)];
    return result;
  };
}

function firmLetters(letters: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (const letter of [...letters, ...letters.toUpperCase()]) {
    codes[letter.charCodeAt(0)] = letter.toLowerCase().charCodeAt(0);
  }
  return codes;
}
