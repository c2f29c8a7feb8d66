import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';

/** An instant as ISO 8601 text in UTC, given by whoever holds a clock. */
export type Instant = string;

/**
 * Which run speaks. `at` is decided once, when the run is first started, and kept with it: a restarted run that
 * stamped its facts anew would not end in the state of an undisturbed one.
 */
export interface RunStamp {
  runId: string;
  province: UnitCode;
  asOf: IsoDate;
  at: Instant;
}
