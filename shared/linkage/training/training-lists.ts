import { compareRefs } from '../engine/side.ts';
import type { Linkable } from '../spec.ts';

/** The records to learn from, none of them labelled; the same list twice to find its duplicates. */
export interface TrainingLists<P> {
  lefts: readonly P[];
  rights: readonly P[];
}

/** Whether a list is searched for its own duplicates. */
export function isOneList<P>({ lefts, rights }: TrainingLists<P>): boolean {
  return lefts === rights;
}

/** What is drawn and what a block limit drops are then the same in whatever order the records come. */
export function inOrderOfRef<P extends Linkable>(lists: TrainingLists<P>): TrainingLists<P> {
  const lefts = lists.lefts.toSorted(compareRefs);
  return { lefts, rights: isOneList(lists) ? lefts : lists.rights.toSorted(compareRefs) };
}

/** All pairs of two lists, or of one with itself. */
export function countOfPairs<P>(lists: TrainingLists<P>): number {
  const { lefts, rights } = lists;
  return isOneList(lists) ? (lefts.length * (lefts.length - 1)) / 2 : lefts.length * rights.length;
}

/** Matches per record of the shorter list; of one list, partners per record. */
export function partnersPerRecord<P>(lists: TrainingLists<P>, matches: number): number {
  const { lefts, rights } = lists;
  return isOneList(lists) ? (2 * matches) / lefts.length : matches / Math.min(lefts.length, rights.length);
}
