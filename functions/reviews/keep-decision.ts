import type { DecisionReason, Subject } from '../../shared/linkage/memory/decision.ts';
import { heardAmong } from '../../shared/linkage/memory/withdrawals.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { type Review, wordsOnPair } from '../../shared/store/registry/reviews.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { pairOfReview } from '../reconcile-province/decisions.ts';
import { type PastDecision, pastDecision } from '../reconcile-province/review-lines.ts';
import type { ChildInReview, PairOfChild } from './review-child.ts';
import { digestsOf, keysOf, type RecordsOfPair, seenOf } from './review-records.ts';
import { type DecidedOn, decidedOn } from './reviews.ts';

/** What a person decides: whether a card is the child's, or whether another child is the same one. */
export interface ReviewDecision {
  province: UnitCode;
  childId: ChildId;
  /** The card by its key, as `listReviews` and `explainChild` quote it, or by its reference; or the other child of a double by its id. */
  about: string;
  /** `withdrawn` takes the last decision on the pair back: it is then as if it had never been made. */
  decision: Review['decision'];
  /** An opaque account id. */
  by: string;
  /** ISO instant. */
  at: string;
  reason?: DecisionReason | undefined;
}

/** What is shown of a word: a decision, or its being taken back. */
export type PastSaying = Omit<PastDecision, 'decision'> & Pick<Review, 'decision'>;

/** A decision just kept, and the one on the same pair it takes the place of, or takes back. */
export type MadeDecision = DecidedOn & PastSaying & { supersedes?: PastDecision; takesBack?: PastDecision };

/** A decision as it was kept. */
export interface KeptDecision {
  made: MadeDecision;
  /** Names the pair as it stands now. */
  seen: string;
}

/** What a decision may be on; a pair where people are asked about it, or decided on it. */
export interface Named {
  subject: Subject;
  pair?: PairOfChild;
}

/** What there is to know of the pair at the moment of a decision. */
export interface Look extends Named {
  found: ChildInReview;
  records: RecordsOfPair;
  sayings: readonly Review[];
}

/**
 * Writes a decision on what was looked at; nothing where somebody said a word between the look and the write: the next look
 * finds it. @throws CodedError E9012 nothing to take back
 */
export async function keepDecision(
  store: Store,
  input: ReviewDecision,
  look: Look,
): Promise<KeptDecision | undefined> {
  const review = reviewOf(input, look);
  const earlier = wordsOnPair(look.found.said.said, review);
  if ((await store.reviews.add(review, earlier)) === 'conflict') return undefined;
  return keptAs(review, { ...look, sayings: [...look.sayings, review] });
}

/** @throws CodedError E9012 */
function reviewOf(input: ReviewDecision, { found, pair, records, sayings, subject }: Look): Review {
  const { province, decision, by, reason } = input;
  const at = after(sayings.at(-1), input.at);
  const units = [...(pair?.places ?? [found.unit])];
  const keys = keysOf(records, subject);
  const word = { province, ...keys, decision, by, at, ...(reason !== undefined && { reason }), units };
  if (decision !== 'withdrawn') return { ...word, ...digestsOf(records, { at, province }) };
  const last = heardAmong(sayings, pairOfReview).at(-1);
  if (last === undefined) throw new CodedError('E9012');
  const { left, right } = last;
  return pairOfReview(last) === pairOfReview(word) ? word : { ...word, of: { left, right } };
}

/** A word comes after the one it was said on, whatever the clocks of two machines say. */
function after(last: Review | undefined, at: string): string {
  return last === undefined || last.at < at ? at : new Date(Date.parse(last.at) + 1).toISOString();
}

/** The answer to a decision that stands as the last word on its pair. */
export function keptAs(review: Review, { records, sayings, subject }: Look): KeptDecision {
  const before = heardAmong(sayings.slice(0, -1), pairOfReview).at(-1);
  const past = before && pastDecision(before);
  const made = { ...decidedOn(subject), ...pastSaying(review) };
  return {
    made: past ? { ...made, [review.decision === 'withdrawn' ? 'takesBack' : 'supersedes']: past } : made,
    seen: seenOf(records, sayings.length),
  };
}

/** Whether a word is what somebody asks to have kept. */
export function isOf({ by, decision }: ReviewDecision, review: Review): boolean {
  return review.by === by && review.decision === decision;
}

/** What is shown of what somebody said. */
export function pastSaying({ decision, by, at, reason }: Review): PastSaying {
  return { decision, by, at, ...(reason !== undefined && { reason }) };
}
