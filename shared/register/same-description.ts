import { type Name, nameOf } from '../identity/name.ts';
import type { RegisterRow } from './row.ts';
import { compareNumbers, mothersDiffer, restIsEqual } from './same-child.ts';

/** The adult who ties two rows of the same name and birthday to one family. */
export type Kin = 'mother_name' | 'father_name' | 'head_name';

/**
 * Whether two rows with the same day of birth, the same name and the same mother, father or household head (all three
 * compared without marks) are one child. Nothing may speak against it: two numbers, two mothers. A name may differ in
 * its marks only where the whole row lost them, mother's name included, and only one spelling with marks is around:
 * twins are often named `Ân` and `An`.
 */
export function sameDescription(
  a: RegisterRow,
  b: RegisterRow,
  family: { kin: Kin; spellings: number },
): boolean {
  if (numbersForbid(a, b) || mothersDiffer(a, b)) return false;

  const left = nameOf(a.full_name ?? '');
  const right = nameOf(b.full_name ?? '');
  if (left.canonical === right.canonical) return true;

  const oneSpelling = family.spellings === 1;
  return oneSpelling && (lostItsMarks(a, b, family.kin) || lostItsMarks(b, a, family.kin));
}

/** How many ways of writing the name with marks a family of rows holds. */
export function spellingsWithMarks(rows: readonly RegisterRow[]): number {
  const names = rows.map((row) => nameOf(row.full_name ?? '')).filter(hasMarks);
  return new Set(names.map((name) => name.canonical)).size;
}

function numbersForbid(a: RegisterRow, b: RegisterRow): boolean {
  const numbers = compareNumbers(a.personal_id, b.personal_id);
  return numbers === 'different' || (numbers === 'one_digit' && !restIsEqual(a, b));
}

function lostItsMarks(bare: RegisterRow, marked: RegisterRow, kin: Kin): boolean {
  const bareKin = nameOf(bare[kin] ?? '');
  const markedKin = nameOf(marked[kin] ?? '');
  return !hasMarks(nameOf(bare.full_name ?? '')) && !hasMarks(bareKin) && hasMarks(markedKin);
}

function hasMarks({ canonical, folded }: Name): boolean {
  return canonical !== folded;
}
