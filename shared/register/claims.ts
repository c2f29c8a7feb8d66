import type { ChildId } from './child.ts';
import type { ChildDraft } from './draft.ts';
import { idFoundedBy } from './founding.ts';
import { heirsOf, type IdentityMemory, type Remembered, survivorOf } from './identity-memory.ts';
import { recallByNumber } from './numbers.ts';
import { compareText } from './row-order.ts';

/** For each remembered id the position of the one draft that decides on it. */
export type Owners = ReadonlyMap<ChildId, number>;

/** What the rows of one draft are remembered by. */
export interface Recollection {
  /**
   * Each once: the ids its births and then its residents first came to, and the ids that took buried ones in. Where no
   * row is known, the id its number is remembered by.
   */
  identities: Remembered[];
  /** Whether every row is remembered. */
  complete: boolean;
}

/** Looks the rows of a draft up in the memory. */
export function recall(draft: ChildDraft, memory: IdentityMemory): Recollection {
  const found: Recollection = { identities: NOTHING, complete: true };
  for (const key of draft.births) add(found, memory.births.get(key));
  for (const key of draft.residents) add(found, memory.residents.get(key));
  if (found.identities === NOTHING) add(found, recallByNumber(draft, memory));
  if (memory.buried.size > 0) {
    for (const { childId } of found.identities.slice()) {
      const heir = heirsOf(childId, memory).at(-1);
      if (heir !== undefined) add(found, heir);
    }
  }
  return found;
}

/**
 * Gives each remembered id to the draft with the founding row, else with most of its rows, else with most rows of ids it
 * took in, else with the smallest row key; the same draft whatever their order. `recalled` runs parallel to `drafts`.
 */
export function ownersOf(
  drafts: readonly ChildDraft[],
  recalled: readonly Recollection[],
  memory: IdentityMemory,
): Owners {
  const owners = new Map<ChildId, number>();
  const isStronger = (childId: ChildId, at: number, rival: number) =>
    compareClaims(claimOf(childId, drafts[at], memory), claimOf(childId, drafts[rival], memory)) < 0;

  for (const [at, { identities }] of recalled.entries()) {
    for (const { childId } of identities) {
      const rival = owners.get(childId);
      if (rival === undefined || isStronger(childId, at, rival)) owners.set(childId, at);
    }
  }
  return owners;
}

interface Claim {
  foundedIt: boolean;
  /** Rows remembered by the id. */
  own: number;
  /** Rows remembered by an id that was merged into it. */
  inherited: number;
  /** The smallest row key behind the claim. */
  first: string;
}

function claimOf(childId: ChildId, draft: ChildDraft | undefined, memory: IdentityMemory): Claim {
  const rows = draft === undefined ? [] : rowsOf(draft, memory);
  const own = rows.filter(({ identity }) => identity?.childId === childId);
  const inherited = rows.filter(
    ({ identity }) => identity !== undefined && survivorOf(identity.childId, memory) === childId,
  );
  const behind = [own, inherited, rows].find(({ length }) => length > 0) ?? [];
  return {
    foundedIt: own.some(({ name }) => idFoundedBy(name, memory.scope) === childId),
    own: own.length,
    inherited: inherited.length,
    first: behind.map(({ name }) => name).sort(compareText)[0] ?? '',
  };
}

function rowsOf({ births, residents }: ChildDraft, memory: IdentityMemory) {
  return [
    ...births.map((key) => ({ name: `b:${key}`, identity: memory.births.get(key) })),
    ...residents.map((key) => ({ name: `r:${key}`, identity: memory.residents.get(key) })),
  ];
}

/** Negative when `a` is the better claim. */
function compareClaims(a: Claim, b: Claim): number {
  return (
    Number(b.foundedIt) - Number(a.foundedIt) ||
    b.own - a.own ||
    b.inherited - a.inherited ||
    compareText(a.first, b.first)
  );
}

function add(found: Recollection, identity: Remembered | undefined): void {
  if (!identity) found.complete = false;
  else if (found.identities === NOTHING) found.identities = [identity];
  else if (!found.identities.some(({ childId }) => childId === identity.childId))
    found.identities.push(identity);
}

/** Never changed: the first identity makes a list of its own. */
const NOTHING: Remembered[] = [];
