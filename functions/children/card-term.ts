import { obstacleOf, validityOf } from '../../shared/coverage/card-validity.ts';
import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Child } from '../../shared/register/child.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { Worded } from '../reconcile-province/review-lines.ts';
import { wordOf } from './reasons.ts';

/** How long a card holds for a child. */
export interface CardTerm {
  status: CardRecord['status'];
  validFrom?: IsoDate;
  validTo?: IsoDate;
  /** Why the card would cover nobody on the day of the run: a cause's code. */
  obstacle?: Worded;
}

/** The term of a card for a child, seen from one date. */
export function termOf(card: CardRecord, child: Pick<Child, 'dateOfBirth'>, asOf: IsoDate): CardTerm {
  const { from, to } = validityOf(card, child);
  const obstacle = obstacleOf(card, { from, to }, asOf);
  return {
    status: card.status,
    ...(from !== undefined && { validFrom: from }),
    ...(to !== undefined && { validTo: to }),
    ...(obstacle !== undefined && { obstacle: wordOf(obstacle, CAUSE_WORDS[obstacle].label) }),
  };
}
