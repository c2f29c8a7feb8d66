import { hash } from 'node:crypto';
import type { CardRecord } from '../../feeds/records.ts';
import { nameOf } from '../../identity/name.ts';
import type { Child } from '../../register/child.ts';
import {
  COMPARED_FIELDS,
  type ComparedField,
  type ComparedValues,
  NAME_FIELDS,
  valuesOfCard,
  valuesOfChild,
} from '../compared-values.ts';

/** A digest of each field a record has a value of; a field without one is absent. */
export type Fingerprint = Partial<Record<ComparedField, string>>;

/** Both records of a pair as they were when a person decided on it. */
export interface SeenPair {
  child: Fingerprint;
  card: Fingerprint;
  /** Digest of the holder's number, by which the card is found again under another key; see {@link holderDigest}. */
  holder?: string;
}

/** Both children as they were when a person decided on them. */
export interface SeenChildren {
  child: Fingerprint;
  other: Fingerprint;
}

/** How a field of one of the two records differs from what was seen; `merged` where all of a child may. */
export interface FieldChange {
  side: 'child' | 'card' | 'other';
  field: ComparedField | 'record';
  change: 'added' | 'changed' | 'removed' | 'merged';
}

/** What is known of the changes of a child that was merged after the decision. */
export const MERGED: FieldChange = { side: 'child', field: 'record', change: 'merged' };

/** The child as a decision sees it. `salt` is another one for each decision, so that two decisions cannot be compared with each other. */
export function fingerprintOfChild(child: Child, salt: string): Fingerprint {
  return fingerprintOf(valuesOfChild(child), salt);
}

/** The card as a decision sees it: its holder. */
export function fingerprintOfCard(card: CardRecord, salt: string): Fingerprint {
  return fingerprintOf(valuesOfCard(card), salt);
}

/** A digest by which a holder's number is found again in the same province, whatever the decision. */
export function holderDigest(number: string, province: string): string {
  return digestOf([province, 'holder', number]);
}

/** What of one record is no longer as it was seen, in the order of `COMPARED_FIELDS`; nothing where it is the same. */
export function changesOf(side: FieldChange['side'], seen: Fingerprint, now: Fingerprint): FieldChange[] {
  return COMPARED_FIELDS.filter((field) => seen[field] !== now[field]).map((field) => ({
    side,
    field,
    change: changeOf(seen[field], now[field]),
  }));
}

function changeOf(before: string | undefined, after: string | undefined): FieldChange['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function fingerprintOf(values: ComparedValues, salt: string): Fingerprint {
  const fingerprint: Fingerprint = {};
  for (const field of COMPARED_FIELDS) {
    const known = new Set(NAME_FIELDS.has(field) ? values[field].map(spelling) : values[field]);
    if (known.size > 0) fingerprint[field] = digestOf([salt, field, ...[...known].sort()]);
  }
  return fingerprint;
}

/** Capitals and the place of tone marks are no change of a name. */
const spelling = (name: string): string => nameOf(name).canonical;

/**
 * 24 bits: of 17 million changes one goes unnoticed, and a number with ten free digits cannot be found from it, as 600
 * numbers fit. A sex or a date of birth can be: the digest keeps them from being read, not from being guessed.
 */
function digestOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 6);
}
