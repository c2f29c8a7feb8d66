import type { ChildId } from './child.ts';
import type { ChildDraft } from './draft.ts';
import { idFoundedBy } from './founding.ts';
import type { IdentityMemory, Remembered } from './identity-memory.ts';
import { compareText } from './row-order.ts';

/** For each remembered id the position of the one draft that decides on it. */
export type Owners = ReadonlyMap<ChildId, number>;

/** What the rows of one draft are remembered by. */
export interface Recollection {
  /** Each once, births first. */
  identities: Remembered[];
  /** Whether every row is remembered. */
  complete: boolean;
}

/** Looks the rows of a draft up in the memory. */
export function recall(draft: ChildDraft, memory: IdentityMemory): Recollection {
  const found: Recollection = { identities: NOTHING, complete: true };
  for (const key of draft.births) add(found, memory.births.get(key));
  for (const key of draft.residents) add(found, memory.residents.get(key));
  return found;
}

/**
 * Gives each remembered id to the draft with the founding row, else with most of its rows, else with the smallest row
 * key; the same draft whatever their order. `recalled` runs parallel to `drafts`.
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
  /** Rows remembered by the id, in order. */
  rows: string[];
}

function claimOf(childId: ChildId, draft: ChildDraft | undefined, memory: IdentityMemory): Claim {
  const births = draft?.births.filter((key) => memory.births.get(key)?.childId === childId) ?? [];
  const residents = draft?.residents.filter((key) => memory.residents.get(key)?.childId === childId) ?? [];
  const rows = [...births.map((key) => `b:${key}`), ...residents.map((key) => `r:${key}`)].sort(compareText);
  return { rows, foundedIt: rows.some((row) => idFoundedBy(row, memory.scope) === childId) };
}

/** Negative when `a` is the better claim. */
function compareClaims(a: Claim, b: Claim): number {
  return (
    Number(b.foundedIt) - Number(a.foundedIt) ||
    b.rows.length - a.rows.length ||
    compareText(a.rows[0] ?? '', b.rows[0] ?? '')
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
