import { hash } from 'node:crypto';
import type { ChildId } from './child.ts';
import type { ChildDraft } from './draft.ts';
import { compareText } from './row-order.ts';

/** 96 bits: among nine million children a collision is about one in 10^15. */
const ID_LENGTH = 16;

/**
 * The row a new child is named after, as `b:<key>` or `r:<key>`: its first birth registration, else the residence row
 * with the smallest key, as the order of residence rows changes when the child moves.
 */
export function foundingRow({ births, residents }: ChildDraft): string {
  const [birth] = births;
  if (birth !== undefined) return `b:${birth}`;
  return `r:${residents.reduce((a, b) => (compareText(a, b) <= 0 ? a : b), residents[0] ?? '')}`;
}

/** The id that a row founds in a register. */
export function idFoundedBy(row: string, scope: string): ChildId {
  const digest = hash('sha256', `${scope}/${row}`, 'base64url').slice(0, ID_LENGTH);
  // A leading dash would read as an option on a command line and as a formula in a spreadsheet.
  return digest.replace(/^-/, '_');
}
