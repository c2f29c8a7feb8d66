import { createHash } from 'node:crypto';
import type { CardRecord, HouseholdClass, Sex } from '../feeds/records.ts';
import type { Child, ChildId, Standing } from '../register/child.ts';
import type { IsoDate, WrittenDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Assessment } from './assessment.ts';
import type { Cause, Status } from './status.ts';

/** The card an answer rests on, quoted without its number; see {@link cardRef}. */
export interface CardProof {
  ref: string;
  validFrom?: IsoDate;
  validTo?: IsoDate;
}

/** The rows behind a child, as the agencies name them: `source_ref`, or the book key where the feed has none. */
export interface OutcomeSources {
  births: string[];
  residents: string[];
  cards: string[];
}

/** Where the child is looked for on the date; both absent when no source names a commune of the province. */
export interface OutcomePlace {
  unit?: UnitCode;
  district?: UnitCode;
}

/** What a list at the door needs of a child. Personal data: never in a case fact, a message or a log. */
export interface DoorDetails {
  name?: string;
  sex?: Sex;
  ethnicity?: string;
  motherName?: string;
  fatherName?: string;
  hamlet?: string;
  address?: string;
  householdNo?: string;
  householdClass?: HouseholdClass;
  registeredOn?: IsoDate;
}

/** One line a child of what a run found; kept beside the book as NDJSON, one object per birth month. */
export interface ChildOutcome extends OutcomePlace, DoorDetails {
  childId: ChildId;
  dateOfBirth?: WrittenDate;
  standing: Standing;
  /** For children in scope only. */
  status?: Status;
  /** For uncovered children only. */
  cause?: Cause;
  /** Of the child being covered, 0..1. */
  probability: number;
  card?: CardProof;
  sources: OutcomeSources;
  nextChange?: IsoDate;
}

/** What is known of a child beside its assessment. */
export interface OutcomeSubject {
  child: Child;
  standing: Standing;
  place: OutcomePlace;
  sources: OutcomeSources;
}
