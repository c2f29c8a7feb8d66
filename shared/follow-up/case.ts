import type { CardProof } from '../coverage/outcome.ts';
import type { Cause } from '../coverage/status.ts';
import type { ChildId, Standing } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Instant } from './run-stamp.ts';

/** A fact the night writes: `on` is the reference date of the run, `at` the run's own instant. */
interface FactOfRun {
  on: IsoDate;
  at: Instant;
  runId: string;
}

/** A fact a person records: `on` is the day it happened, `at` when it was recorded, `by` an opaque account id. */
interface FactOfPerson {
  on: IsoDate;
  at: Instant;
  by: string;
}

/** What shows that a child needs no card any more (docs/reference/follow-up.md). */
export type ClosingProof =
  | { kind: 'card'; card: CardProof }
  | { kind: 'standing'; standing: Exclude<Standing, 'in_scope'> }
  /** The register found that it is another child of its, whose own case goes on. */
  | { kind: 'merged'; into: ChildId }
  | { kind: 'gone' };

export const CLOSING_REASONS = [
  'moved_away',
  'deceased',
  'duplicate',
  'covered_elsewhere',
  'refused',
] as const;
/** Why a person closes a case (DESIGN section 9). */
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const CONTACT_WAYS = ['visit', 'phone', 'message', 'office'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/**
 * What happened to a case, in the order it was written down. Facts are never changed or removed. They hold no
 * name, number or free text, so that a list of facts can be read without reading about a child.
 */
export type CaseFact =
  | (FactOfRun & { kind: 'opened'; unit: UnitCode; cause: Cause })
  | (FactOfRun & { kind: 'reopened'; unit: UnitCode; cause: Cause })
  | (FactOfRun & { kind: 'cause_changed'; cause: Cause })
  | (FactOfRun & { kind: 'unit_changed'; from: UnitCode; unit: UnitCode })
  | (FactOfRun & { kind: 'closed_by_data'; proof: ClosingProof })
  | (FactOfRun & { kind: 'confirmed_by_data'; proof: ClosingProof })
  | (FactOfPerson & { kind: 'closed_by_person'; reason: ClosingReason; place?: UnitCode })
  | (FactOfPerson & { kind: 'contacted'; way: ContactWay })
  | (FactOfPerson & { kind: 'dossier_filed' })
  | (FactOfPerson & { kind: 'snoozed'; until: IsoDate })
  | (FactOfPerson & { kind: 'transferred'; to: UnitCode; answer: 'offered' | 'accepted' | 'refused' });

/** One child's case. `version` counts the writes: a writer that read version n may only write n + 1. */
export interface Case {
  province: UnitCode;
  childId: ChildId;
  /** The commune that has to act; the province itself when no source names a commune. */
  unit: UnitCode;
  version: number;
  facts: CaseFact[];
}

/** One conditional write: the case as it has to stand, `next.version - 1` (0 = not there) as it has to be found. */
export interface CaseChange {
  next: Case;
  appended: CaseFact[];
}
