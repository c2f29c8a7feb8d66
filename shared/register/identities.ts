import type { Child, ChildId } from './child.ts';
import { type Owners, ownersOf, recall } from './claims.ts';
import type { ChildDraft } from './draft.ts';
import { foundingRow, idFoundedBy } from './founding.ts';
import { heirsOf, type IdentityMemory, lastRun, type Remembered, survivorOf } from './identity-memory.ts';
import { type Identified, remember } from './remember.ts';
import { compareText } from './row-order.ts';

/** An id that is no more, and the child that now holds its rows. */
export interface Tombstone {
  childId: ChildId;
  into: ChildId;
}

export interface Identification {
  /** In the order of the drafts. */
  children: Child[];
  /** Holds the tombstones of every run; an id that came back when its rows parted again has none. */
  memory: IdentityMemory;
  /** Those set by this run. */
  tombstones: Tombstone[];
}

/**
 * Gives every draft its stable id. A child keeps the id its rows are remembered by, whatever else about it changes; a
 * merge keeps the oldest id and leaves a tombstone for each other one; after a split the id stays with the part that
 * holds the founding row (else with most of the remembered rows), and a part that had an id of its own gets it back. A new
 * id is derived from the founding row's key alone, so a fresh run on the same rows gives the same ids. Rows that left the
 * book stay remembered, and get their id back when they return. Ids are pseudonyms, not anonymous: who has the rows can
 * derive them.
 */
export function identify(drafts: readonly ChildDraft[], memory: IdentityMemory): Identification {
  const recalled = drafts.map((draft) => recall(draft, memory));
  const owners = ownersOf(drafts, recalled, memory);
  const since = lastRun(memory) + 1;

  const identified = drafts.map((draft, at): Identified => {
    const { identities = [], complete = false } = recalled[at] ?? {};
    const own = ownedBy(at, identities, owners);
    const living = livingIn(own, memory);
    const identity = oldest(living) ?? { childId: freshId(draft, owners, memory.scope), since };
    return { draft, identity, own, living, isKnown: complete && own.length === identities.length };
  });

  // The spread first: V8 then clones the draft in one go, faster than copying it key by key.
  const children = identified.map(({ draft, identity }) => ({ ...draft, id: identity.childId }));
  const next = remember(identified, memory);
  return { children, memory: next, tombstones: tombstonesIn(next, memory) };
}

/** The identities that are the draft's own to keep or to bury; those of births before those of residence rows. */
function ownedBy(at: number, identities: readonly Remembered[], owners: Owners): readonly Remembered[] {
  if (identities.length === 1 && owners.get(identities[0]?.childId ?? '') === at) return identities;
  return identities.filter(({ childId }) => owners.get(childId) === at);
}

/** Those not buried in another of them: what was merged once stays so, whichever row speaks first. */
function livingIn(own: readonly Remembered[], memory: IdentityMemory): readonly Remembered[] {
  if (own.length < 2) return own;
  const ids = new Set(own.map(({ childId }) => childId));
  return own.filter(({ childId }) => !heirsOf(childId, memory).some((heir) => ids.has(heir.childId)));
}

/** Of equals the first. */
function oldest(living: readonly Remembered[]): Remembered | undefined {
  return living.length < 2 ? living[0] : living.reduce((a, b) => (b.since < a.since ? b : a));
}

/** The id of the founding row, or one made from it when another part of a split child still goes by that id. */
function freshId(draft: ChildDraft, owners: Owners, scope: string): ChildId {
  const row = foundingRow(draft);
  let id = idFoundedBy(row, scope);
  for (let turn = 2; owners.has(id); turn += 1) id = idFoundedBy(`${row}#${turn}`, scope);
  return id;
}

/** Every tombstone, each naming the child that lives today, in the order of the ids. */
export function tombstonesOf(memory: IdentityMemory): Tombstone[] {
  return [...memory.buried.keys()]
    .sort(compareText)
    .map((childId) => ({ childId, into: survivorOf(childId, memory) }));
}

function tombstonesIn(next: IdentityMemory, before: IdentityMemory): Tombstone[] {
  if (next.buried === before.buried) return [];
  return [...next.buried]
    .filter(([childId, { childId: into }]) => before.buried.get(childId)?.childId !== into)
    .map(([childId, { childId: into }]) => ({ childId, into }));
}
