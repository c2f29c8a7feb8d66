import type { ChildDecision } from '../../shared/linkage/memory/decision.ts';
import { compareDecisions } from '../../shared/linkage/memory/in-order.ts';
import type { ChildId } from '../../shared/register/child.ts';
import { ownersOf, recall } from '../../shared/register/claims.ts';
import { disjointSets } from '../../shared/register/disjoint-sets.ts';
import type { ChildDraft } from '../../shared/register/draft.ts';
import type { IdentityMemory } from '../../shared/register/identity-memory.ts';
import type { RowPair } from '../../shared/register/row.ts';

/** What somebody said of two children, as the positions of the drafts that are these two today. */
export interface WordOnDrafts {
  pair: RowPair;
  areOne: boolean;
}

/**
 * What people said of today's drafts, the latest word first. Words name the ids that were seen when they were said: a
 * draft is the child of an id as `identify` would have it, also of one that was buried since. Nothing of a child that
 * left, nor of two that are one by their rows.
 */
export function wordsOnDrafts(
  decided: readonly ChildDecision[],
  drafts: readonly ChildDraft[],
  memory: IdentityMemory,
): WordOnDrafts[] {
  if (decided.length === 0) return [];
  const placeOf = placesOf(new Set(decided.flatMap(namesIn)), drafts, memory);
  const latestFirst = decided.toSorted(compareDecisions).reverse();
  return latestFirst.flatMap((word) => {
    const [left, right] = namesIn(word).map(placeOf);
    if (left === undefined || right === undefined || left === right) return [];
    return [{ pair: [left, right], areOne: word.decision === 'same' }];
  });
}

const namesIn = ({ childId, otherId }: ChildDecision): ChildId[] => [childId, otherId];

/** Tells the position of the draft that one of the ids belongs to. */
function placesOf(
  wanted: ReadonlySet<ChildId>,
  drafts: readonly ChildDraft[],
  memory: IdentityMemory,
): (childId: ChildId) => number | undefined {
  const claimants = drafts.flatMap((draft, at) => {
    const recollection = recall(draft, memory);
    const isNamed = recollection.identities.some(({ childId }) => wanted.has(childId));
    return isNamed ? [{ at, draft, recollection }] : [];
  });
  const owners = ownersOf(
    claimants.map(({ draft }) => draft),
    claimants.map(({ recollection }) => recollection),
    memory,
  );
  return (childId) => claimants[owners.get(childId) ?? -1]?.at;
}

/**
 * The pairs to make one child, in the order to join them: those called one, then the doubles that linkage found. A word
 * holds against every earlier one and against linkage, also through a third: two that were called two are not brought
 * together, and two that later words brought together stay so. `size` counts the drafts.
 */
export function pairsToJoin(
  words: readonly WordOnDrafts[],
  doubles: readonly RowPair[],
  size: number,
): readonly RowPair[] {
  if (words.length === 0) return doubles;
  const joins = listener(size);
  const pairs: RowPair[] = [];
  for (const word of words) if (joins(word)) pairs.push(word.pair);
  for (const pair of doubles) if (joins({ pair, areOne: true })) pairs.push(pair);
  return pairs;
}

/** Hears one word after the other, and tells of each whether it makes the two one. */
function listener(size: number): (word: WordOnDrafts) => boolean {
  const sets = disjointSets(size);
  const apart: RowPair[] = [];
  const groupsOf = (pair: RowPair): number[] => pair.map(sets.find);
  const areApart = (groups: readonly number[]): boolean =>
    apart.some((pair) => groupsOf(pair).every((group) => groups.includes(group)));

  return ({ pair, areOne }) => {
    const groups = groupsOf(pair);
    if (!areOne && groups[0] !== groups[1]) apart.push(pair);
    if (!areOne || areApart(groups)) return false;
    sets.join(...pair);
    return true;
  };
}
