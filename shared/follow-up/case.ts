import type { CardProof } from '../coverage/outcome.ts';
import type { Cause } from '../coverage/status.ts';
import type { ChildId, Standing } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Note } from './notes.ts';
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

/** Places that have no unit code. Cards of the armed forces are missing from provincial exports (portal codes 001, 002). */
export const PLACE_WORDS = ['abroad', 'unknown', 'armed_forces'] as const;
/** Where a child went or is covered: the code of a province, district or commune of whatever province, or a word. */
export type ClosingPlace = UnitCode | (typeof PLACE_WORDS)[number];

export const CONTACT_WAYS = ['visit', 'phone', 'message', 'office'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export type TransferStep = 'offered' | 'accepted' | 'refused' | 'withdrawn';

/** What the data said, as a night wrote it down. */
export type NightFact =
  | (FactOfRun & { kind: 'opened'; unit: UnitCode; cause: Cause })
  /** `unitInData` where the communes had agreed on another one than the data still name. */
  | (FactOfRun & { kind: 'reopened'; unit: UnitCode; unitInData?: UnitCode; cause: Cause })
  | (FactOfRun & { kind: 'cause_changed'; cause: Cause })
  | (FactOfRun & { kind: 'unit_changed'; from: UnitCode; unit: UnitCode })
  | (FactOfRun & { kind: 'closed_by_data'; proof: ClosingProof })
  | (FactOfRun & { kind: 'confirmed_by_data'; proof: ClosingProof });

/** What a person did or found out. */
export type PersonFact =
  | (FactOfPerson & { kind: 'closed_by_person'; reason: ClosingReason; place?: ClosingPlace })
  | (FactOfPerson & { kind: 'reopened_by_person' })
  | (FactOfPerson & { kind: 'contacted'; way: ContactWay })
  | (FactOfPerson & { kind: 'dossier_filed' })
  | (FactOfPerson & { kind: 'noted'; note: Note })
  | (FactOfPerson & { kind: 'snoozed'; until: IsoDate })
  | (FactOfPerson & { kind: 'transferred'; to: UnitCode; answer: TransferStep })
  /** Takes back what an earlier fact said; `fact` is its number in the list, the first fact being 1. */
  | (FactOfPerson & { kind: 'corrected'; fact: number });

/**
 * What happened to a case, in the order it was written down. Facts are never changed or removed. They hold no
 * name, number or free text, so that a list of facts can be read without reading about a child.
 */
export type CaseFact = NightFact | PersonFact;

/** Whether a person recorded the fact, and not a night. */
export function isOfPerson(fact: CaseFact): fact is PersonFact {
  return 'by' in fact;
}

/** One child's case. `version` counts the writes: a writer that read version n may only write n + 1. */
export interface Case {
  province: UnitCode;
  childId: ChildId;
  /** The commune that has to act; the province itself when no source names a commune. */
  unit: UnitCode;
  version: number;
  facts: CaseFact[];
}

/**
 * A case to be decided upon, and the earliest day its child may have been born on, as far as the data tell. Never stored: a
 * case says nothing about its child.
 */
export interface CaseOfChild extends Case {
  bornOn?: IsoDate | undefined;
}

/** One conditional write: the case as it has to stand, `next.version - 1` (0 = not there) as it has to be found. */
export interface CaseChange {
  next: Case;
  appended: CaseFact[];
}
