import { compareNames, type NameAgreement, nameOf, placeholderOf } from '../identity/name.ts';
import { differsByOneDigit } from '../identity/number.ts';
import { compareDates, type DateAgreement } from '../identity/written-date.ts';
import type { RegisterRow } from './row.ts';

const SAME_NAME: ReadonlySet<NameAgreement> = new Set(['equal', 'tone', 'diacritics', 'order']);
const LIKELY_NAME: ReadonlySet<NameAgreement> = new Set([
  ...SAME_NAME,
  'extra_syllable',
  'initials',
  'one_typo',
  'heard',
]);
const DIFFERENT_DATE: DateAgreement = 'different';

/** What keeps the rows of one feed from being one child's. */
export type Bar = 'two_numbers' | 'two_names';

/**
 * What forbids two rows of one feed to be one child: two numbers, or two clearly different names. An equal number
 * outweighs the name, as the law has one number a person for life.
 */
export function barBetween(a: RegisterRow, b: RegisterRow): Bar | undefined {
  const numbers = compareNumbers(a.personal_id, b.personal_id);
  if (numbers !== 'missing') {
    const isOne = numbers === 'equal' || (numbers === 'one_digit' && restIsEqual(a, b));
    return isOne ? undefined : 'two_numbers';
  }
  const names = agreementOfNames(a, b);
  const isOne = names === 'placeholder' || names === 'missing' || LIKELY_NAME.has(names);
  return isOne ? undefined : 'two_names';
}

/**
 * Whether two rows of one feed with the same personal number are one child. A number copied onto the twin's or the
 * sibling's row must not swallow that child: a name that is the same in other spelling, or a likely name (or none yet)
 * on an agreeing date.
 */
export function numberIsBorneOut(a: RegisterRow, b: RegisterRow): boolean {
  if (areWrittenAlike(a, b)) return true;
  const names = agreementOfNames(a, b);
  if (names === 'placeholder' || names === 'missing') return datesAgree(a, b);
  if (SAME_NAME.has(names)) return true;
  return LIKELY_NAME.has(names) && datesAgree(a, b) && !sexesDiffer(a, b);
}

/** Agreement of two personal numbers; a wrong digit is the commonest slip of the hand that keeps the length. */
export function compareNumbers(a?: string, b?: string): 'missing' | 'equal' | 'one_digit' | 'different' {
  if (a === undefined || b === undefined) return 'missing';
  if (a === b) return 'equal';
  return differsByOneDigit(a, b) ? 'one_digit' : 'different';
}

/** Name, day of birth, sex and mother all there and all equal: what is left to differ is a slip in the number. */
export function restIsEqual(a: RegisterRow, b: RegisterRow): boolean {
  return (
    isSameText(a.full_name, b.full_name) &&
    isSameText(a.mother_name, b.mother_name) &&
    a.date_of_birth !== undefined &&
    a.date_of_birth === b.date_of_birth &&
    !sexesDiffer(a, b)
  );
}

/** Whether two mothers are told, by number or by name, and cannot be one person. */
export function mothersDiffer(a: RegisterRow, b: RegisterRow): boolean {
  const numbers = compareNumbers(a.mother_personal_id, b.mother_personal_id);
  if (numbers !== 'missing') return numbers === 'different';
  if (a.mother_name === undefined || b.mother_name === undefined) return false;
  return !LIKELY_NAME.has(compareNames(nameOf(a.mother_name), nameOf(b.mother_name)));
}

/** Spares reading the name of two rows in three: equal texts on equal days agree, names and placeholders alike. */
function areWrittenAlike(a: RegisterRow, b: RegisterRow): boolean {
  return (
    a.full_name !== undefined &&
    a.full_name === b.full_name &&
    a.date_of_birth === b.date_of_birth &&
    /^[A-Za-z]/.test(a.full_name)
  );
}

function isSameText(a?: string, b?: string): boolean {
  return a !== undefined && b !== undefined && nameOf(a).canonical === nameOf(b).canonical;
}

function sexesDiffer(a: RegisterRow, b: RegisterRow): boolean {
  return a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex;
}

function datesAgree(a: RegisterRow, b: RegisterRow): boolean {
  if (a.date_of_birth === undefined || b.date_of_birth === undefined) return true;
  return compareDates(a.date_of_birth, b.date_of_birth) !== DIFFERENT_DATE;
}

function agreementOfNames(a: RegisterRow, b: RegisterRow): NameAgreement | 'placeholder' | 'missing' {
  if (a.full_name === undefined || b.full_name === undefined) return 'missing';
  if (placeholderOf(a.full_name) || placeholderOf(b.full_name)) return 'placeholder';
  return compareNames(nameOf(a.full_name), nameOf(b.full_name));
}
