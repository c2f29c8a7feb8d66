import type { ChildId } from './child.ts';
import type { ChildDraft } from './draft.ts';
import type { IdentityMemory, Remembered, RowKey } from './identity-memory.ts';
import { idFoundedBy, rowKeys } from './row-keys.ts';
import { compareText } from './row-order.ts';

/** A draft that holds rows remembered as the child `childId`. */
export interface Claim {
  /** Position of the draft. */
  at: number;
  childId: ChildId;
  /** Its rows remembered so, in order of their keys. */
  rows: RowKey[];
}

/** For each remembered id the one draft that decides on it; the same one whatever the order of the drafts. */
export type Owners = ReadonlyMap<ChildId, Claim>;

/** Gives each remembered id to the draft with the founding row, else with most rows, else with the smallest key. */
export function ownersOf(drafts: readonly ChildDraft[], memory: IdentityMemory): Owners {
  const owners = new Map<ChildId, Claim>();
  if (memory.rows.size === 0) return owners;

  for (const [at, draft] of drafts.entries()) {
    for (const claim of claimsOf(at, draft, memory)) {
      const rival = owners.get(claim.childId);
      if (!rival || isStronger(claim, rival, memory.scope)) owners.set(claim.childId, claim);
    }
  }
  return owners;
}

/** The identities that are the draft's own to keep or to bury, oldest first. */
export function identitiesHeldBy(
  at: number,
  keys: readonly RowKey[],
  known: { owners: Owners; memory: IdentityMemory },
) {
  const held: Remembered[] = [];
  for (const key of keys) {
    const identity = known.memory.rows.get(key);
    if (!identity || known.owners.get(identity.childId)?.at !== at) continue;
    if (!held.some(({ childId }) => childId === identity.childId)) held.push(identity);
  }
  return held.length > 1 ? held.sort((a, b) => a.since - b.since) : held;
}

function claimsOf(at: number, draft: ChildDraft, memory: IdentityMemory): Claim[] {
  const claims: Claim[] = [];
  for (const key of rowKeys(draft)) {
    const childId = memory.rows.get(key)?.childId;
    if (childId === undefined) continue;
    const claim = claims.find((one) => one.childId === childId);
    if (claim) claim.rows.push(key);
    else claims.push({ at, childId, rows: [key] });
  }
  return claims;
}

function isStronger(claim: Claim, rival: Claim, scope: string): boolean {
  const founding = Number(holdsFoundingRow(claim, scope)) - Number(holdsFoundingRow(rival, scope));
  if (founding !== 0) return founding > 0;
  if (claim.rows.length !== rival.rows.length) return claim.rows.length > rival.rows.length;
  return compareText(smallest(claim.rows), smallest(rival.rows)) < 0;
}

function holdsFoundingRow({ childId, rows }: Claim, scope: string): boolean {
  return rows.some((key) => idFoundedBy(key, scope) === childId);
}

function smallest(keys: readonly RowKey[]): RowKey {
  return keys.reduce((a, b) => (compareText(a, b) <= 0 ? a : b));
}
