import type { Identifier } from '../spec.ts';

/** Positions of the records that bear a value: one, or a list where several do. A list for each costs too much. */
export type Bearers = number | number[];

/** Whether a position takes part. */
export type Including = (at: number) => boolean;

/** A value on more records than this says nothing about any of them (a filler, a facility's own number). */
const MOST_BEARERS = 20;

/** Identifier value -> the records of a list that bear it. */
export function bearersOf<P>(
  people: readonly P[],
  identifier: Identifier<P>,
  isIncluded: Including,
): Map<string, Bearers> {
  const bearers = new Map<string, Bearers>();
  for (let at = 0; at < people.length; at += 1) {
    const person = people[at];
    if (person === undefined || !isIncluded(at)) continue;
    for (const value of identifier.of(person)) addBearer(bearers, value, at);
  }
  return bearers;
}

/** Notes one more bearer of a value. */
export function addBearer(bearers: Map<string, Bearers>, value: string, at: number): void {
  const before = bearers.get(value);
  if (before === undefined) bearers.set(value, at);
  else if (typeof before !== 'number') before.push(at);
  else if (before !== at) bearers.set(value, [before, at]);
}

const NOBODY: readonly number[] = [];

/** The bearers as a list; none for a value too many bear. */
export function listOf(bearers: Bearers | undefined): readonly number[] {
  if (bearers === undefined) return NOBODY;
  if (typeof bearers === 'number') return [bearers];
  return bearers.length > MOST_BEARERS ? NOBODY : bearers;
}
