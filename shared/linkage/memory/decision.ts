import type { CardRecord } from '../../feeds/records.ts';
import type { Child, ChildId } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { FieldChange, SeenPair } from './fingerprint.ts';

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

/** A person's word on whether a card is a child's. Permanent; of two on a pair the later one holds. */
export interface Decision {
  province: UnitCode;
  childId: ChildId;
  /** Key of the card's row when it was decided. */
  cardKey: string;
  decision: 'same' | 'different';
  /** An opaque account id. */
  by: string;
  /** ISO instant. */
  at: string;
  reason?: DecisionReason;
  /** Absent on decisions made before fingerprints were kept: these hold whatever the data say. */
  seen?: SeenPair;
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
