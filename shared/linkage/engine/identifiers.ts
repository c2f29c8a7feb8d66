import type { Identifier, Linkable, LinkSpec } from '../spec.ts';
import { FREE, LINKED, MOST_BEARERS, type Side, WAITING } from './side.ts';

/** Two leads joined by an identifier. */
export interface Join {
  left: number;
  right: number;
  rule: string;
}

/**
 * Hash join of the free rights with every left that is not unsure, on each identifier. A pair counts when it is sane; a
 * right sane with two lefts (twins whose numbers were mixed up) is left to the scoring, where the number is one piece of
 * evidence among others.
 */
export function joinByIdentifiers<P extends Linkable>(
  lefts: Side<P>,
  rights: Side<P>,
  spec: LinkSpec<P>,
): Join[] {
  const joins = new Map<number, Join>();
  const disputed = new Set<number>();
  for (const identifier of spec.identifiers) {
    for (const join of sanePairs(lefts, rights, identifier)) {
      const before = joins.get(join.right);
      if (before === undefined) joins.set(join.right, join);
      else if (before.left !== join.left) disputed.add(join.right);
    }
  }
  const sole = [...joins.values()].filter(({ right }) => !disputed.has(right));
  return spec.groups.rights ? sole : withOneRight(lefts, sole);
}

function withOneRight<P>(lefts: Side<P>, joins: readonly Join[]): Join[] {
  const counts = new Map<number, number>();
  for (const { left } of joins) counts.set(left, (counts.get(left) ?? 0) + 1);
  return joins.filter(({ left }) => counts.get(left) === 1 && lefts.state[left] === FREE);
}

function* sanePairs<P>(lefts: Side<P>, rights: Side<P>, identifier: Identifier<P>): Generator<Join> {
  const bearers = bearersOf(rights, identifier);
  if (bearers.size === 0) return;
  for (let at = 0; at < lefts.people.length; at += 1) {
    const person = lefts.people[at];
    const left = lefts.leadOf[at] ?? at;
    if (person === undefined || !mayHold(lefts.state[left])) continue;
    for (const value of identifier.of(person)) {
      for (const other of listOf(bearers.get(value))) {
        const candidate = rights.people[other];
        if (candidate === undefined || !identifier.sane(person, candidate)) continue;
        yield { left, right: rights.leadOf[other] ?? other, rule: identifier.id };
      }
    }
  }
}

function mayHold(state: number | undefined): boolean {
  return state === FREE || state === LINKED || state === WAITING;
}

/** One position, or several where records share the value; lists for all would cost an allocation a record. */
type Bearers = number | number[];

function bearersOf<P>(side: Side<P>, identifier: Identifier<P>): Map<string, Bearers> {
  const bearers = new Map<string, Bearers>();
  for (let at = 0; at < side.people.length; at += 1) {
    const person = side.people[at];
    if (person === undefined || side.state[side.leadOf[at] ?? at] !== FREE) continue;
    for (const value of identifier.of(person)) {
      const before = bearers.get(value);
      if (before === undefined) bearers.set(value, at);
      else if (typeof before === 'number') bearers.set(value, [before, at]);
      else before.push(at);
    }
  }
  return bearers;
}

const NOBODY: readonly number[] = [];

function listOf(bearers: Bearers | undefined): readonly number[] {
  if (bearers === undefined) return NOBODY;
  if (typeof bearers === 'number') return [bearers];
  return bearers.length > MOST_BEARERS ? NOBODY : bearers;
}
