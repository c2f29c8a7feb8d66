import { obstacleOf, validityOf } from '../../shared/coverage/card-validity.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Child } from '../../shared/register/child.ts';
import { standingOn } from '../../shared/register/standing.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';

export interface Lists {
  children: readonly Child[];
  cards: readonly CardRecord[];
  asOf: IsoDate;
}

/** A flag for each child that one of the linked cards covers on the date. */
export function coveredBy(links: readonly Link[], { children, cards, asOf }: Lists): Uint8Array {
  const covered = new Uint8Array(children.length);
  for (const { left, right } of links) {
    const [child, card] = [children[left], cards[right]];
    if (child !== undefined && card !== undefined && !obstacleOf(card, validityOf(card, child), asOf))
      covered[left] = 1;
  }
  return covered;
}

/**
 * Positions of the children in scope that no card of their own province covers for certain: uncovered ones, those whose cards
 * lapsed or were withdrawn among them, and those in question. A card of another province may cover them.
 */
export function leftOver(links: readonly Link[], lists: Lists): Set<number> {
  const covered = coveredBy(links, lists);
  const open = new Set<number>();
  for (const [at, child] of lists.children.entries())
    if (covered[at] === 0 && standingOn(child, lists.asOf) === 'in_scope') open.add(at);
  return open;
}
