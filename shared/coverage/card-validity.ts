import type { CardRecord } from '../feeds/records.ts';
import { isTemporaryCode } from '../identity/number.ts';
import type { Child } from '../register/child.ts';
import { earliestDay, type IsoDate, latestDay } from '../time/calendar.ts';
import { eligibleUntil } from '../time/eligibility.ts';
import type { Cause } from './status.ts';

/** First and last day of a card, both included; an undefined end is open. */
export interface Validity {
  from: IsoDate | undefined;
  to: IsoDate | undefined;
}

/** What can be wrong with a card by itself, seen from one date. */
export type CardObstacle = Extract<
  Cause,
  'not_yet_valid' | 'temporary_code' | 'withdrawn' | 'decreased' | 'expired'
>;

/**
 * The days a card holds for this child. A card without a first day holds from the day it was issued, else from
 * birth (a newborn is covered from birth, domain 1.5); one without a last day runs as long as the child may hold
 * a card for children under six (72 months, or 30 September of that year: Law on Health Insurance art. 16(3)(d)).
 * Where the register knows no date of birth, the card's own is used.
 */
export function validityOf(card: CardRecord, child: Pick<Child, 'dateOfBirth'>): Validity {
  const born = child.dateOfBirth ?? card.date_of_birth;
  return {
    from: card.valid_from ?? card.issued_on ?? (born && earliestDay(born)),
    to: card.valid_to ?? (born && eligibleUntil(latestDay(born))),
  };
}

/**
 * A TE1 code which a hospital looked up for a child without a card; it is no issued card (Decree 188 art. 50). Some
 * offices list such codes as active cards with a full term, so the shape of the number decides as much as the status.
 */
export function isTemporary(card: CardRecord): boolean {
  return card.status === 'temporary' || (card.card_no !== undefined && isTemporaryCode(card.card_no));
}

/**
 * What keeps a card from covering on the date, or undefined when it covers. Any category counts: cards of the
 * Defence and Public Security insurance cover as well. A withdrawal has no date of its own in the feeds, so a
 * withdrawn card is withdrawn on every date.
 */
export function obstacleOf(card: CardRecord, validity: Validity, on: IsoDate): CardObstacle | undefined {
  if (isTemporary(card)) return 'temporary_code';
  if (card.status !== 'active') return card.status === 'decreased' ? 'decreased' : 'withdrawn';
  if (validity.from !== undefined && on < validity.from) return 'not_yet_valid';
  if (validity.to !== undefined && on > validity.to) return 'expired';
  return undefined;
}
