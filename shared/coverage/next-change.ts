import type { Child } from '../register/child.ts';
import { addDays, earliestDay, type IsoDate, latestDay } from '../time/calendar.ts';
import { completes72Months } from '../time/eligibility.ts';
import type { AssessmentInput } from './assessment.ts';
import { isStanding, validityOf } from './card-validity.ts';

/**
 * The earliest day after `asOf` on which the calendar alone can change the answer: a card begins or has ended,
 * the child is born or completes 72 months, a stay begins or has ended, a dossier of a later date becomes known.
 * Never later than the true change, sometimes earlier: a night re-assesses the child then, and may find nothing new.
 */
export function nextChange(input: AssessmentInput, asOf: IsoDate): IsoDate | undefined {
  let next: IsoDate | undefined;
  const consider = (day: IsoDate | undefined) => {
    if (day !== undefined && day > asOf && (next === undefined || day < next)) next = day;
  };
  considerChild(input.child, consider);
  for (const { card } of [...input.cards, ...input.doubts]) {
    if (!isStanding(card)) continue;
    const { from, to } = validityOf(card, input.child);
    consider(from);
    consider(dayAfter(to));
  }
  for (const dossier of input.dossiers) {
    consider(dossier.submitted_on);
    consider(dossier.state_date);
  }
  return next;
}

function considerChild(child: Child, consider: (day: IsoDate | undefined) => void): void {
  if (child.dateOfBirth !== undefined) {
    consider(earliestDay(child.dateOfBirth));
    consider(completes72Months(latestDay(child.dateOfBirth)));
  }
  for (const stay of child.residences) {
    consider(stay.from);
    consider(dayAfter(stay.to));
    consider(stay.statusDate);
  }
}

function dayAfter(day: IsoDate | undefined): IsoDate | undefined {
  return day === undefined ? undefined : addDays(day, 1);
}
