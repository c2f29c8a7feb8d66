import type { ChildId } from './child.ts';
import type { ChildDraft } from './draft.ts';
import { type IdentityMemory, type Remembered, survivorOf } from './identity-memory.ts';
import { isOlder, numberKeysOf } from './numbers.ts';

/** A draft that has its id. */
export interface Identified {
  draft: ChildDraft;
  identity: Remembered;
  /** Every remembered identity that is the draft's: the one it goes by, and those buried in it. */
  own: readonly Remembered[];
  /** Those of `own` that are not yet buried in another of them. */
  living: readonly Remembered[];
  /** Whether the memory says of every row that it is the draft's. */
  isKnown: boolean;
}

/** The memory after the run; the very same one when the run brought nothing new. */
export function remember(identified: readonly Identified[], memory: IdentityMemory): IdentityMemory {
  const rows = withRows(identified, memory);
  const numbers = withNumbers(identified, memory);
  const buried = withTombstones(identified, memory);
  const isSame = rows === memory && numbers === memory.numbers && buried === memory.buried;
  return isSame
    ? memory
    : { scope: memory.scope, births: rows.births, residents: rows.residents, numbers, buried };
}

/**
 * A row of which nothing is known, or which went to another part of a split child, is of the child's id from now on. A row
 * of an id that was merged away keeps it: should the children part again, that part finds its id.
 */
function withRows(
  identified: readonly Identified[],
  memory: IdentityMemory,
): Pick<IdentityMemory, 'births' | 'residents'> {
  const news = identified.filter(({ isKnown }) => !isKnown);
  if (news.length === 0) return memory;

  const births = new Map(memory.births);
  const residents = new Map(memory.residents);
  for (const { draft, identity, own } of news) {
    const ids = new Set(own.map(({ childId }) => childId));
    const isOwn = (known: Remembered | undefined) => known !== undefined && ids.has(known.childId);
    for (const key of draft.births) if (!isOwn(births.get(key))) births.set(key, identity);
    for (const key of draft.residents) if (!isOwn(residents.get(key))) residents.set(key, identity);
  }
  return { births, residents };
}

function withNumbers(identified: readonly Identified[], memory: IdentityMemory): IdentityMemory['numbers'] {
  const news = new Map<string, Remembered>();
  for (const { draft, identity } of identified) {
    for (const key of numberKeysOf(draft, memory.scope)) {
      const known = news.get(key);
      if (known === undefined || isOlder(identity, known)) news.set(key, identity);
    }
  }
  const isKnown = ([key, { childId }]: [string, Remembered]) => memory.numbers.get(key)?.childId === childId;
  return [...news].every(isKnown) ? memory.numbers : new Map([...memory.numbers, ...news]);
}

/** An id that lives has no tombstone; what the draft buries gets one that names the living. */
function withTombstones(
  identified: readonly Identified[],
  { buried }: IdentityMemory,
): IdentityMemory['buried'] {
  const next = new Map(buried);
  let isSame = true;
  for (const { identity, living } of identified) {
    for (const { childId } of living) {
      if (childId === identity.childId) continue;
      next.set(childId, identity);
      isSame = false;
    }
    if (next.delete(identity.childId)) isSame = false;
  }
  return buryStrays(identified, next) || !isSame ? next : buried;
}

/** An id whose heir has parted from it, and lives again, is buried anew with the draft that its rows stayed with. */
function buryStrays(identified: readonly Identified[], buried: Map<ChildId, Remembered>): boolean {
  let isAny = false;
  for (const { identity, own } of identified) {
    for (const { childId } of own) {
      if (survivorOf(childId, { buried }) === identity.childId) continue;
      buried.set(childId, identity);
      isAny = true;
    }
  }
  return isAny;
}
