import type { Child } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { LinkedCard } from './assessment.ts';
import { type CardObstacle, obstacleOf, type Validity, validityOf } from './card-validity.ts';

/** A card with what it means for its holder on the date. */
export interface HeldCard extends LinkedCard {
  validity: Validity;
  obstacle: CardObstacle | undefined;
}

/** Reads each linked card for this child on the date. */
export function heldOn(linked: readonly LinkedCard[], child: Child, asOf: IsoDate): HeldCard[] {
  return linked.map(({ card, probability }) => {
    const validity = validityOf(card, child);
    return { card, probability, validity, obstacle: obstacleOf(card, validity, asOf) };
  });
}

/** The covering card of the surest link, then the one that lasts longest; the key decides the rest, order never does. */
export function bestCovering(held: readonly HeldCard[]): HeldCard | undefined {
  let best: HeldCard | undefined;
  for (const card of held) {
    if (card.obstacle === undefined && (best === undefined || isBetter(card, best))) best = card;
  }
  return best;
}

function isBetter(card: HeldCard, than: HeldCard): boolean {
  if (card.probability !== than.probability) return card.probability > than.probability;
  const [end, otherEnd] = [lastDay(card), lastDay(than)];
  return end === otherEnd ? card.card.key < than.card.key : end > otherEnd;
}

function lastDay({ validity }: HeldCard): IsoDate {
  return validity.to ?? '9999-12-31';
}
