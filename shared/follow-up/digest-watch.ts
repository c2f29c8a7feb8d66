import type { ChildOutcome } from '../coverage/outcome.ts';
import { addDays, type IsoDate } from '../time/calendar.ts';
import type { WorkCalendar } from '../time/working-days.ts';
import type { UnitCode } from '../units/unit.ts';
import { type DeadlineRules, deadlinesOf } from './deadlines.ts';
import type { DigestWatch } from './digest.ts';
import { type DatedCount, FORECAST_RULES, forecastOf } from './forecast.ts';

/** A card ending within these days is told ahead: time for a dossier (15 working days) and for the card (5). */
const LAPSING_DAYS = 30;

/** What a watch is made of. */
export interface WatchInput {
  /** All children of the register, as the run found them. */
  outcomes: readonly ChildOutcome[];
  asOf: IsoDate;
  province: UnitCode;
  /** The reference date of the night before. */
  previous?: IsoDate;
  calendar: WorkCalendar;
  rules: DeadlineRules;
}

/** What the digests of a run look out for: deadlines that pass and cards that end. */
export function digestWatch(input: WatchInput): DigestWatch {
  const { outcomes, previous, calendar, rules } = input;
  const births = new Map(
    outcomes.filter(mayHaveCase).map((outcome) => [outcome.childId, birthOf(outcome)] as const),
  );
  return {
    ...(previous !== undefined && { previous }),
    passedOn: (childId, state, on) =>
      deadlinesOf(state, births.get(childId) ?? {}, { calendar, rules, today: on }),
    lapsing: lapsingByUnit(input),
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

/** As the forecast counts them: a card that ends because its child turns six is no gap to come. */
function lapsingByUnit({ outcomes, asOf, province }: WatchInput): Map<UnitCode, number> {
  const rules = { ...FORECAST_RULES, days: LAPSING_DAYS };
  const last = addDays(asOf, LAPSING_DAYS);
  // The forecast takes a quarter of a second over a province, and a few hundred cards end in a month.
  const near = outcomes.filter(({ card }) => card?.validTo !== undefined && card.validTo <= last);
  const { units } = forecastOf(near, { asOf, province, rules });
  const ending = units.map(({ unit, cardsEnding }) => [unit, sumOf(cardsEnding)] as const);
  return new Map(ending.filter(([, children]) => children > 0));
}

function sumOf(days: readonly DatedCount[]): number {
  return days.reduce((sum, { children }) => sum + children, 0);
}
