import { hash } from 'node:crypto';
import type { ChildId } from './child.ts';
import type { ChildDraft } from './draft.ts';
import type { RowKey } from './identity-memory.ts';
import { compareText } from './row-order.ts';

/** 96 bits: among nine million children a collision is about one in 10^15. */
const ID_LENGTH = 16;

/** The keys of all rows of a child, births first. */
export function rowKeys({ births, residents }: ChildDraft): RowKey[] {
  const keys: RowKey[] = [];
  for (const key of births) keys.push(`b:${key}`);
  for (const key of residents) keys.push(`r:${key}`);
  return keys;
}

/**
 * The row a new child is named after: its first birth registration, else the residence row with the smallest key (the
 * order of residence rows changes as the child moves).
 */
export function foundingKey({ births, residents }: ChildDraft): RowKey {
  const [birth] = births;
  if (birth !== undefined) return `b:${birth}`;
  const smallest = residents.reduce((a, b) => (compareText(a, b) <= 0 ? a : b), residents[0] ?? '');
  return `r:${smallest}`;
}

/** The id that a row founds in a register. */
export function idFoundedBy(key: RowKey, scope: string): ChildId {
  return hash('sha256', `${scope}/${key}`, 'base64url').slice(0, ID_LENGTH);
}
