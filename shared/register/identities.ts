import type { Child, ChildId } from './child.ts';
import { type Owners, ownersOf, recall } from './claims.ts';
import type { ChildDraft } from './draft.ts';
import { foundingRow, idFoundedBy } from './founding.ts';
import { type IdentityMemory, lastRun, type Remembered } from './identity-memory.ts';

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
  const recalled = drafts.map((draft) => recall(draft, memory));
  const owners = ownersOf(drafts, recalled, memory);
  const since = lastRun(memory) + 1;
  const tombstones: Tombstone[] = [];

  const identified = drafts.map((draft, at): Identified => {
    const { identities = [], complete = false } = recalled[at] ?? {};
    const held = heldBy(at, identities, owners);
    const kept = held[0];
    const identity = kept ?? { childId: freshId(draft, owners, memory.scope), since };
    for (const { childId } of held.slice(1)) tombstones.push({ childId, into: identity.childId });
    return { draft, identity, isNews: !complete || identities.length > 1 || kept === undefined };
  });

  // The spread first: V8 then clones the draft in one go, faster than copying it key by key.
  const children = identified.map(({ draft, identity }) => ({ ...draft, id: identity.childId }));
  return { children, memory: remember(identified, memory), tombstones };
}

interface Identified {
  draft: ChildDraft;
  identity: Remembered;
  /** Whether the memory does not yet say so of every row. */
  isNews: boolean;
}

/** The identities that are the draft's own to keep or to bury, oldest first; births speak before residence rows. */
function heldBy(at: number, identities: readonly Remembered[], owners: Owners): readonly Remembered[] {
  if (identities.length === 1 && owners.get(identities[0]?.childId ?? '') === at) return identities;
  const held = identities.filter(({ childId }) => owners.get(childId) === at);
  return held.sort((a, b) => a.since - b.since);
}

/** The id of the founding row, or one made from it when another part of a split child still goes by that id. */
function freshId(draft: ChildDraft, owners: Owners, scope: string): ChildId {
  const row = foundingRow(draft);
  let id = idFoundedBy(row, scope);
  for (let turn = 2; owners.has(id); turn += 1) id = idFoundedBy(`${row}#${turn}`, scope);
  return id;
}

/** The memory after the run; the very same one when the run brought nothing new. */
function remember(identified: readonly Identified[], memory: IdentityMemory): IdentityMemory {
  const news = identified.filter(({ isNews }) => isNews);
  if (news.length === 0) return memory;

  const births = new Map(memory.births);
  const residents = new Map(memory.residents);
  for (const { draft, identity } of news) {
    for (const key of draft.births) births.set(key, identity);
    for (const key of draft.residents) residents.set(key, identity);
  }
  return { scope: memory.scope, births, residents };
}
