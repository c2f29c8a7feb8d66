import { addDays, addMonths, type IsoDate } from '../../time/calendar.ts';
import type { CaseState } from '../case-state.ts';
import { type Refusal, refusal } from '../refusals.ts';
import type { Situation } from './situation.ts';

/** Nothing that happened to a child under six lies further back than its life. */
const LIFE_MONTHS = 72;
/** The last deadline of a case (DESIGN section 9): what is put off for longer would never be overdue. */
const SNOOZE_DAYS = 60;

/** A contact is made, or tried, because of the case: between its opening and today. */
export function findContactProblem(on: IsoDate, state: CaseState, today: IsoDate): Refusal | undefined {
  return findDayProblem(on, state.openedOn ?? today, today);
}

/** A dossier may have been filed, a family may have left, before the night noticed the gap; never before the birth. */
export function findEventProblem(on: IsoDate, { one, state, by }: Situation): Refusal | undefined {
  const { today } = by;
  return findDayProblem(on, one.bornOn ?? addMonths(state.openedOn ?? today, -LIFE_MONTHS), today);
}

/** A case is put off until a later day, 60 days off at most. */
export function findSnoozeProblem(until: IsoDate, today: IsoDate): Refusal | undefined {
  if (until <= today) return refusal('E7005', 'until');
  return until > addDays(today, SNOOZE_DAYS) ? refusal('E7006', 'until') : undefined;
}

function findDayProblem(on: IsoDate, earliest: IsoDate, today: IsoDate): Refusal | undefined {
  if (on > today) return refusal('E7003', 'on');
  return on < earliest ? refusal('E7004', 'on') : undefined;
}
