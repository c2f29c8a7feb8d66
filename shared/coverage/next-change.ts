import type { DossierRecord } from '../feeds/records.ts';
import { memoise } from '../identity/memo.ts';
import type { Child } from '../register/child.ts';
import { addDays, earliestDay, type IsoDate, latestDay } from '../time/calendar.ts';
import { completes72Months } from '../time/eligibility.ts';
import type { HeldCard } from './held-card.ts';

/** What the calendar can act on: the child's own days, its cards (doubtful ones too) and its dossiers. */
export interface Calendar {
  child: Child;
  cards: readonly HeldCard[];
  dossiers: readonly DossierRecord[];
}

type Consider = (day: IsoDate | undefined) => void;

/** The children of a province have some two thousand birthdays and their cards as many ends. */
const DAYS = 20_000;
const dayAfter = memoise(DAYS, (day) => addDays(day, 1));
const sixYearsFrom = memoise(DAYS, (born) => completes72Months(latestDay(born)));

/**
 * The earliest day after `asOf` on which the calendar alone can change the answer: a card begins or has ended,
 * the child is born or completes 72 months, a stay begins or has ended, a dossier of a later date becomes known.
 * Never later than the true change, sometimes earlier: a night re-assesses the child then, and may find nothing new.
 */
export function nextChange({ child, cards, dossiers }: Calendar, asOf: IsoDate): IsoDate | undefined {
  let next: IsoDate | undefined;
  const consider: Consider = (day) => {
    if (day !== undefined && day > asOf && (next === undefined || day < next)) next = day;
  };
  considerChild(child, consider);
  for (const card of cards) considerCard(card, consider);
  for (const dossier of dossiers) {
    consider(dossier.submitted_on);
    consider(dossier.state_date);
  }
  return next;
}

function considerChild({ dateOfBirth, residences }: Child, consider: Consider): void {
  if (dateOfBirth !== undefined) {
    consider(earliestDay(dateOfBirth));
    consider(sixYearsFrom(dateOfBirth));
  }
  for (const stay of residences) {
    consider(stay.from);
    consider(stay.to && dayAfter(stay.to));
    consider(stay.statusDate);
  }
}

/** A withdrawn, decreased or temporary card is one on every day. */
function considerCard({ validity, obstacle }: HeldCard, consider: Consider): void {
  if (obstacle === 'withdrawn' || obstacle === 'decreased' || obstacle === 'temporary_code') return;
  consider(validity.from);
  consider(validity.to && dayAfter(validity.to));
}
