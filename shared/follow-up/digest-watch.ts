import type { ChildOutcome } from '../coverage/outcome.ts';
import { addDays, type IsoDate } from '../time/calendar.ts';
import { isUnderSix } from '../time/eligibility.ts';
import type { WorkCalendar } from '../time/working-days.ts';
import type { UnitCode } from '../units/unit.ts';
import { type DeadlineRules, deadlinesOf } from './deadlines.ts';
import type { DigestWatch } from './digest.ts';

/** A card ending within these days is told ahead: time for a dossier (15 working days) and for the card (5). */
const LAPSING_DAYS = 30;

/** What a watch is made of. */
export interface WatchInput {
  /** All children of the register, as the run found them. */
  outcomes: readonly ChildOutcome[];
  asOf: IsoDate;
  /** The reference date of the night before. */
  previous?: IsoDate;
  calendar: WorkCalendar;
  rules: DeadlineRules;
}

/** What the digests of a run look out for: deadlines that pass and cards that end. */
export function digestWatch({ outcomes, asOf, previous, calendar, rules }: WatchInput): DigestWatch {
  const births = new Map(
    outcomes.filter(mayHaveCase).map((outcome) => [outcome.childId, birthOf(outcome)] as const),
  );
  return {
    ...(previous !== undefined && { previous }),
    passedOn: (childId, state, on) =>
      deadlinesOf(state, births.get(childId) ?? {}, { calendar, rules, today: on }),
    lapsing: lapsingByUnit(outcomes, asOf),
  };
}

function mayHaveCase({ status }: ChildOutcome): boolean {
  return status !== undefined && status !== 'covered';
}

function birthOf({ dateOfBirth, registeredOn }: ChildOutcome) {
  return {
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(registeredOn !== undefined && { birthRegisteredOn: registeredOn }),
  };
}

/** A card that ends because its child turns six is no gap to come. */
function lapsingByUnit(outcomes: readonly ChildOutcome[], asOf: IsoDate): Map<UnitCode, number> {
  const last = addDays(asOf, LAPSING_DAYS - 1);
  const counts = new Map<UnitCode, number>();
  for (const { status, unit, card, dateOfBirth } of outcomes) {
    const ends = status === 'covered' ? card?.validTo : undefined;
    if (unit === undefined || ends === undefined || ends > last || dateOfBirth === undefined) continue;
    if (isUnderSix(dateOfBirth, addDays(ends, 1))) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}
