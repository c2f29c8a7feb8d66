import type { CardRecord, DossierRecord } from '../feeds/records.ts';
import type { Child, Standing } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { Cause, Status } from './status.ts';

/** A card that linkage gives to a child (or, among the doubts, might give), with the match probability 0..1. */
export interface LinkedCard {
  card: CardRecord;
  probability: number;
}

/** All that the answer for one child rests on. `doubts` are the cards linkage could neither give nor refuse. */
export interface AssessmentInput {
  child: Child;
  standing: Standing;
  cards: readonly LinkedCard[];
  doubts: readonly LinkedCard[];
  dossiers: readonly DossierRecord[];
}

/**
 * The answer for one child on one date. `status` is there for children in scope only, `cause` for uncovered ones
 * only. `card` is the card the answer rests on: the one that covers, or the best candidate of an unsure child.
 * `probability` is that of the child being covered: 0 when no card of the feeds comes into question.
 */
export interface Assessment {
  status?: Status;
  cause?: Cause;
  card?: CardRecord;
  probability: number;
  /** The earliest later date on which the calendar alone can change the answer; absent when it never can. */
  nextChange?: IsoDate;
}
