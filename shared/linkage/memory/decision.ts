import type { CardRecord } from '../../feeds/records.ts';
import type { Child, ChildId } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { FieldChange, SeenChildren, SeenPair } from './fingerprint.ts';

/** On what a decision rests. */
export const DECISION_REASONS = [
  'saw_papers',
  'asked_family',
  'asked_insurance',
  'twin_or_sibling',
  'namesake',
  'wrong_number',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** A person's word on two records. Permanent; of two on a pair the later one holds, unless it was taken back. */
interface Word {
  province: UnitCode;
  childId: ChildId;
  decision: 'same' | 'different';
  /** An opaque account id. */
  by: string;
  /** ISO instant. */
  at: string;
  reason?: DecisionReason;
  /** Where the children belonged when it was said. Absent on early decisions. */
  units?: UnitCode[];
  /** Said of a child that was merged since: what has changed of the child cannot be told any more. */
  isOfMerged?: true;
}

/** On whether a card is a child's. */
export interface Decision extends Word {
  /** Key of the card's row when it was decided. */
  cardKey: string;
  /** Absent on decisions made before fingerprints were kept: these hold whatever the data say. */
  seen?: SeenPair;
}

/** On whether two children of the register are one. */
export interface ChildDecision extends Word {
  otherId: ChildId;
  seen?: SeenChildren;
}

/** What two records a person decides on. */
export type Subject = Pick<Decision, 'childId' | 'cardKey'> | Pick<ChildDecision, 'childId' | 'otherId'>;

/** What people decided, of both kinds. */
export interface Decisions {
  cards: readonly Decision[];
  children: readonly ChildDecision[];
}

/** The two lists decisions are about. */
export interface DecidedLists {
  children: readonly Child[];
  cards: readonly CardRecord[];
}

/** A decision on a pair of positions of the lists, and what has changed of the two since. */
export interface DecidedPair {
  left: number;
  right: number;
  decision: Decision;
  /** False where the decision was made on another row of the same holder. */
  isDirect: boolean;
  changes: FieldChange[];
}

/** A decision on two positions of the list of children, and what has changed of the two since. */
export interface DecidedChildren {
  left: number;
  right: number;
  decision: ChildDecision;
  changes: FieldChange[];
}

/** The pairs of today's lists that people decided on. */
export interface DecidedPairs {
  cards: readonly DecidedPair[];
  children: readonly DecidedChildren[];
}
