import { hash } from 'node:crypto';
import type { ChildDraft } from './draft.ts';
import type { IdentityMemory, Remembered } from './identity-memory.ts';

/** The natural key of a row that its agency gives no reference: a digest of name, date, sex, mother and stay. */
const NATURAL_KEY = /^[\da-f]{32}$/;

const DIGEST_LENGTH = 16;

/**
 * The digests a draft is remembered by beside its rows: those of its personal numbers, where every row goes by a natural
 * key. Such a key changes with a corrected name or a removal, and the child would begin anew, case and all. A draft with
 * a lasting key needs none. The digests lie beside the book, which holds the numbers themselves.
 */
export function numberKeysOf({ personalIds, births, residents }: ChildDraft, scope: string): string[] {
  if (personalIds.length === 0 || !births.every(isNatural) || !residents.every(isNatural)) return NONE;
  return personalIds.map((number) =>
    hash('sha256', `${scope}/${number}`, 'base64url').slice(0, DIGEST_LENGTH),
  );
}

const isNatural = (key: string): boolean => NATURAL_KEY.test(key);
const NONE: string[] = [];

/** The child a number is remembered by, for a draft of whose rows none is known. */
export function recallByNumber(
  draft: ChildDraft,
  { scope, numbers }: IdentityMemory,
): Remembered | undefined {
  if (numbers.size === 0) return undefined;
  for (const key of numberKeysOf(draft, scope)) {
    const identity = numbers.get(key);
    if (identity !== undefined) return identity;
  }
  return undefined;
}

/** Of two children that bear one number the older one is remembered by it, whatever the order they come in. */
export function isOlder(a: Remembered, b: Remembered): boolean {
  return a.since === b.since ? a.childId < b.childId : a.since < b.since;
}
