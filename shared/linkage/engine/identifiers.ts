import type { Identifier, Linkable, LinkSpec } from '../spec.ts';
import { MOST_BEARERS, type Side } from './side.ts';

/** Two leads joined by an identifier. */
export interface Join {
  left: number;
  right: number;
  rule: string;
}

/**
 * Hash join on each identifier. A pair counts when it is sane; a right sane with two lefts (twins whose numbers were
 * mixed up) is left to the scoring, where the number is one piece of evidence among others.
 */
export function joinByIdentifiers<P extends Linkable>(
  lefts: Side<P>,
  rights: Side<P>,
  spec: LinkSpec<P>,
): Join[] {
  const joins = new Map<string, Join>();
  for (const identifier of spec.identifiers) {
    for (const join of sanePairs(lefts, rights, { identifier, spec })) {
      const pair = `${join.left},${join.right}`;
      if (!joins.has(pair)) joins.set(pair, join);
    }
  }
  return withoutDisputes([...joins.values()], spec);
}

interface Rule<P extends Linkable> {
  identifier: Identifier<P>;
  spec: LinkSpec<P>;
}

function* sanePairs<P extends Linkable>(lefts: Side<P>, rights: Side<P>, rule: Rule<P>): Generator<Join> {
  const { identifier, spec } = rule;
  const bearers = bearersOf(rights, identifier);
  if (bearers.size === 0) return;
  for (let at = 0; at < lefts.people.length; at += 1) {
    const person = lefts.people[at];
    if (person === undefined) continue;
    for (const value of identifier.of(person)) {
      for (const other of listOf(bearers.get(value))) {
        const candidate = rights.people[other];
        if (candidate === undefined || !spec.sane(person, candidate)) continue;
        yield { left: lefts.leadOf[at] ?? at, right: rights.leadOf[other] ?? other, rule: identifier.id };
      }
    }
  }
}

/** One position, or several where records share the value; lists for all would cost an allocation a record. */
type Bearers = number | number[];

function bearersOf<P>(side: Side<P>, identifier: Identifier<P>): Map<string, Bearers> {
  const bearers = new Map<string, Bearers>();
  for (let at = 0; at < side.people.length; at += 1) {
    const person = side.people[at];
    if (person === undefined) continue;
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

function withoutDisputes<P extends Linkable>(joins: Join[], spec: LinkSpec<P>): Join[] {
  const ofRight = countBy(joins, (join) => join.right);
  const ofLeft = countBy(joins, (join) => join.left);
  return joins.filter(
    ({ left, right }) => ofRight.get(right) === 1 && (spec.groups.rights || ofLeft.get(left) === 1),
  );
}

function countBy(joins: readonly Join[], key: (join: Join) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const join of joins) counts.set(key(join), (counts.get(key(join)) ?? 0) + 1);
  return counts;
}
