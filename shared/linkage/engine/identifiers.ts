import type { Identifier, Linkable, LinkSpec } from '../spec.ts';
import { bearersOf, listOf } from './bearers.ts';
import { FREE, LINKED, type Side, WAITING } from './side.ts';

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
    visitSanePairs({ lefts, rights, identifier }, (left, right) => {
      const before = joins.get(right);
      if (before === undefined) joins.set(right, { left, right, rule: identifier.id });
      else if (before.left !== left) disputed.add(right);
    });
  }
  for (const right of disputed) joins.delete(right);
  const sole = [...joins.values()];
  return spec.groups.rights ? sole : withOneRight(lefts, sole);
}

function withOneRight<P>(lefts: Side<P>, joins: readonly Join[]): Join[] {
  const counts = new Map<number, number>();
  for (const { left } of joins) counts.set(left, (counts.get(left) ?? 0) + 1);
  return joins.filter(({ left }) => counts.get(left) === 1 && lefts.state[left] === FREE);
}

interface Sides<P> {
  lefts: Side<P>;
  rights: Side<P>;
  identifier: Identifier<P>;
}

/** Calls back with the leads of every pair that shares a value and is sane. */
function visitSanePairs<P>(
  { lefts, rights, identifier }: Sides<P>,
  visit: (left: number, right: number) => void,
): void {
  const isFree = (at: number): boolean => rights.state[rights.leadOf[at] ?? at] === FREE;
  const bearers = rights.bearers.get(identifier.id) ?? bearersOf(rights.people, identifier, isFree);
  if (bearers.size === 0) return;
  for (let at = 0; at < lefts.people.length; at += 1) {
    const person = lefts.people[at];
    const left = lefts.leadOf[at] ?? at;
    if (person === undefined || !mayHold(lefts.state[left])) continue;
    for (const value of identifier.of(person)) {
      for (const other of listOf(bearers.get(value))) {
        const candidate = rights.people[other];
        if (candidate === undefined || !isFree(other) || !identifier.sane(person, candidate)) continue;
        visit(left, rights.leadOf[other] ?? other);
      }
    }
  }
}

function mayHold(state: number | undefined): boolean {
  return state === FREE || state === LINKED || state === WAITING;
}
