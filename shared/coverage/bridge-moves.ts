import type { Standing } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import { isUnderSix } from '../time/eligibility.ts';
import type { Move } from './bridge.ts';
import type { ChildOutcome } from './outcome.ts';
import type { Status } from './status.ts';

/** What is compared of a child in two runs. */
export type ComparedChild = Pick<
  ChildOutcome,
  'childId' | 'unit' | 'dateOfBirth' | 'standing' | 'status' | 'card' | 'sources'
>;

/** As whose the run before remembered the rows of a child it did not know. */
export type RowsRemembered = 'none' | 'its_own' | 'anothers';

/**
 * Why a child is in scope that was not. A birth record that the run before had never seen is a birth; rows that it took for another
 * child's are a correction; a child that came back, and any other that the run before did not know, has arrived.
 */
export function moveInto(
  before: Pick<ComparedChild, 'standing'> | undefined,
  { sources }: Pick<ComparedChild, 'sources'>,
  rows: RowsRemembered,
): Move {
  if (before !== undefined) return INTO[before.standing];
  if (rows !== 'none') return rows === 'anothers' ? 'corrected' : 'arrived';
  return sources.births.length > 0 ? 'born' : 'arrived';
}

const INTO: Readonly<Record<Standing, Move>> = {
  not_yet_born: 'born',
  moved_out: 'arrived',
  aged_out: 'corrected',
  deceased: 'corrected',
  in_scope: 'corrected',
};

/** What is known of a child that the later run does not have. */
export interface Missing {
  asOf: IsoDate;
  /** Whether its rows are another child's now. */
  isMerged: boolean;
}

/** Why a child is no longer in scope. Some sources drop whoever turned six: those rows are not gone, they are over. */
export function moveOut(
  { dateOfBirth }: Pick<ComparedChild, 'dateOfBirth'>,
  after: Pick<ComparedChild, 'standing'> | undefined,
  { asOf, isMerged }: Missing,
): Move {
  if (after !== undefined) return OUT[after.standing];
  if (isMerged) return 'corrected';
  return dateOfBirth !== undefined && !isUnderSix(dateOfBirth, asOf) ? 'aged_out' : 'gone';
}

const OUT: Readonly<Record<Standing, Move>> = {
  aged_out: 'aged_out',
  moved_out: 'moved_away',
  deceased: 'deceased',
  not_yet_born: 'corrected',
  in_scope: 'corrected',
};

const RANK: Readonly<Record<Status, number>> = { uncovered: 0, unsure: 1, covered: 2 };

/** Whether an answer is nearer to a card than the one before. */
export function isGain(before: Status, after: Status): boolean {
  return RANK[after] > RANK[before];
}

/**
 * Why an answer changed. `holdsElsewhere`: whether the card behind the better of the two answers holds by the book and on the
 * date of the other run as well; then it is not the card that changed, but whose it was taken for.
 */
export function moveOfAnswer(gain: boolean, holdsElsewhere: boolean | undefined): Move {
  if (holdsElsewhere === undefined) return 'other';
  if (holdsElsewhere) return 'relinked';
  return gain ? 'card_issued' : 'lapsed';
}
