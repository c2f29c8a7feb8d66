import type { DossierRecord } from '../feeds/records.ts';
import type { IsoDate } from '../time/calendar.ts';
import { dossierObstacle } from './dossier-obstacle.ts';
import type { HeldCard } from './held-card.ts';
import { CAUSES, type Cause } from './status.ts';

/**
 * Why a child without a covering card has none (docs/reference/causes.md). A dossier about this gap comes first, then
 * a card that is still to begin, then what became of the latest issued card; a temporary code counts only where no
 * card was ever issued. A withdrawn card that was replaced is history: the card after it tells why there is a gap.
 */
export function causeOf(held: readonly HeldCard[], dossiers: readonly DossierRecord[], asOf: IsoDate): Cause {
  const told = causeToldByCards(held);
  if (dossiers.length === 0) return told;
  const since = held.map(troubleDay).sort().at(-1);
  return dossierObstacle(dossiers, since, asOf) ?? told;
}

function causeToldByCards(held: readonly HeldCard[]): Cause {
  let latest: HeldCard | undefined;
  for (const card of held) if (latest === undefined || tellsMore(card, latest)) latest = card;
  return latest?.obstacle ?? 'never_issued';
}

function tellsMore(card: HeldCard, than: HeldCard): boolean {
  const [weight, otherWeight] = [weightOf(card), weightOf(than)];
  if (weight !== otherWeight) return weight > otherWeight;
  const [day, otherDay] = [troubleDay(card), troubleDay(than)];
  return day === otherDay ? rankOf(card) < rankOf(than) : day > otherDay;
}

function weightOf({ obstacle }: HeldCard): number {
  if (obstacle === 'temporary_code') return 0;
  return obstacle === 'not_yet_valid' ? 2 : 1;
}

function rankOf({ obstacle }: HeldCard): number {
  return obstacle === undefined ? CAUSES.length : CAUSES.indexOf(obstacle);
}

/**
 * The day from which a card may have left its holder uncovered, whatever day is asked about: an expired card from its
 * last day, any other from its start, because no feed tells the day of a withdrawal.
 */
function troubleDay({ card, validity, obstacle }: HeldCard): IsoDate {
  if (obstacle === 'expired') return validity.to ?? '';
  const [issued, begins] = [card.issued_on ?? '', validity.from ?? ''];
  return [issued, begins].sort().at(1) ?? begins;
}
