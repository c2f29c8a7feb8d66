import type { Child, ChildId } from './child.ts';
import { identitiesHeldBy, type Owners, ownersOf } from './claims.ts';
import type { ChildDraft } from './draft.ts';
import { type IdentityMemory, lastRun } from './identity-memory.ts';
import { foundingKey, idFoundedBy, rowKeys } from './row-keys.ts';

/** An id that is no more, and the child that now holds its rows. */
export interface Tombstone {
  childId: ChildId;
  into: ChildId;
}

export interface Identification {
  /** In the order of the drafts. */
  children: Child[];
  memory: IdentityMemory;
  /** Of this run only. An id can come back when its founding row parts again, so look for a living child first. */
  tombstones: Tombstone[];
}

/**
 * Gives every draft its stable id. A child keeps the id its rows are remembered by, whatever else about it changes; a
 * merge keeps the oldest id and leaves a tombstone for each other one; after a split the id stays with the part that
 * holds the founding row (else with most of the remembered rows). A new id is derived from the founding row's key
 * alone, so a fresh run on the same rows gives the same ids. Rows that left the book stay remembered, and get their id
 * back when they return. Ids are pseudonyms, not anonymous: who has the rows can derive them.
 */
export function identify(drafts: readonly ChildDraft[], memory: IdentityMemory): Identification {
  const known = { owners: ownersOf(drafts, memory), memory };
  const since = lastRun(memory) + 1;
  const rows = new Map(memory.rows);
  const tombstones: Tombstone[] = [];

  const children = drafts.map((draft, at) => {
    const keys = rowKeys(draft);
    const [kept, ...lost] = identitiesHeldBy(at, keys, known);
    const identity = kept ?? { childId: freshId(draft, known.owners, memory.scope), since };
    for (const { childId } of lost) tombstones.push({ childId, into: identity.childId });
    for (const key of keys) if (rows.get(key)?.childId !== identity.childId) rows.set(key, identity);
    return { id: identity.childId, ...draft };
  });

  return { children, memory: { scope: memory.scope, rows }, tombstones };
}

/** The id of the founding row, or one made from it when another part of a split child still goes by that id. */
function freshId(draft: ChildDraft, owners: Owners, scope: string): ChildId {
  const key = foundingKey(draft);
  let id = idFoundedBy(key, scope);
  for (let turn = 2; owners.has(id); turn += 1) id = idFoundedBy(`${key}#${turn}`, scope);
  return id;
}
