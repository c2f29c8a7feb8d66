import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Instant } from './run-stamp.ts';

/** Who records something, when, and for which units. */
export interface Actor {
  /** The opaque account id. */
  subject: string;
  at: Instant;
  /** The day in Vietnam at that instant. */
  today: IsoDate;
  /** Whether the person may do what they are about to do for a unit: what roles and scopes say (shared/access). */
  actsFor(unit: UnitCode): boolean;
  /** Whether the province has a unit of this code today. */
  hasUnit(code: UnitCode): boolean;
  /** Whether a code lies so close between two of the province's that no other province can have it. */
  isAmidUnits(code: UnitCode): boolean;
}
