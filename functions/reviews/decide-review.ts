import { cardRef } from '../../shared/coverage/outcome.ts';
import type { DecisionReason, Subject } from '../../shared/linkage/memory/decision.ts';
import { heardAmong } from '../../shared/linkage/memory/withdrawals.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { type Review, wordsOnPair } from '../../shared/store/registry/reviews.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { pairOfReview } from '../reconcile-province/decisions.ts';
import { type PastDecision, pastDecision } from '../reconcile-province/review-lines.ts';
import { type ChildInReview, findChildInReview, type PairOfChild } from './review-child.ts';
import {
  changedSince,
  digestsOf,
  keysOf,
  type RecordsOfPair,
  recordsOfPairs,
  seenOf,
} from './review-records.ts';
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

/** A decision on what a person was shown. */
export interface SeenDecision extends ReviewDecision {
  /** What the person saw of the pair, see `seenOf`. */
  seen: string;
  /** Whether they may see pairs of children of these places. */
  maySee(places: readonly UnitCode[]): boolean;
}

/** What is shown of a word: a decision, or its being taken back. */
export type PastSaying = Omit<PastDecision, 'decision'> & Pick<Review, 'decision'>;

/** A decision just kept, and the one on the same pair it takes the place of, or takes back. */
export type MadeDecision = DecidedOn & PastSaying & { supersedes?: PastDecision; takesBack?: PastDecision };

/** A decision as it was kept. */
interface KeptDecision {
  made: MadeDecision;
  /** Names the pair as it stands now. */
  seen: string;
}

/** What a person did not know who decided on a pair. */
export interface ReviewConflict {
  seen: string;
  now: string;
  /** What was said of the pair meanwhile, the earliest first. */
  since: PastSaying[];
  /** Whether the records are other ones than those that were seen. */
  areRecordsOther: boolean;
}

/**
 * Keeps a decision for good, with digests of what it was made on; the next run uses it. Any card may be decided on that the
 * child holds, that is in question, that explaining the child shows as near, or that was decided on before; and any child
 * that this one is asked to be the double of, or was decided to be or not, also where the two have become one since. A
 * later decision on a pair takes the place of an earlier one; the same one given again is kept once.
 * @throws CodedError E9003, E9005 no such child, E9006 no such card and no such double, E9012 nothing to take back.
 */
export async function decideReview(store: Store, input: ReviewDecision): Promise<MadeDecision> {
  const found = await getInReview(store, input);
  const look = await lookAt(store, found, namedAmong(pairsInReach(found), found, input));
  const last = look.sayings.at(-1);
  const isGivenAgain = last?.at === input.at && isOf(input, last);
  const kept = isGivenAgain ? keptAs(last, look) : await keep(store, input, look);
  return kept?.made ?? decideReview(store, input);
}

/**
 * The same on the pair that a person was shown, and on no other: of two people at once the second is told what the first
 * said. Only pairs in question or decided on, of places the person may see. `known` is the child where it was just read.
 * @throws as `decideReview` does
 */
export async function decideSeen(
  store: Store,
  input: SeenDecision,
  known?: ChildInReview,
): Promise<(KeptDecision & { pair: PairOfChild }) | { conflict: ReviewConflict }> {
  const found = known ?? (await getInReview(store, input));
  const seeable = found.pairs.filter(({ places }) => input.maySee(places));
  const pair = namedAmong(seeable, found, input);
  const look = await lookAt(store, found, named(pair));
  const { records, sayings } = look;
  const now = seenOf(records, sayings.length);
  if (input.seen === now) {
    const kept = await keep(store, input, look);
    return kept === undefined ? decideSeen(store, input) : { ...kept, pair };
  }
  const last = sayings.at(-1);
  // The answer to a first attempt was lost.
  if (last && isOf(input, last) && input.seen === seenOf(records, sayings.length - 1))
    return { ...keptAs(last, look), pair };
  const { sayings: heard, areRecordsOther } = changedSince(input.seen, now);
  const since = sayings.slice(heard).map(pastSaying);
  return { conflict: { seen: input.seen, now, since, areRecordsOther } };
}

/** What a decision may be on; a pair where people are asked about it, or decided on it. */
interface Named {
  subject: Subject;
  pair?: PairOfChild;
}

/** What there is to know of the pair at the moment of a decision. */
interface Look extends Named {
  found: ChildInReview;
  records: RecordsOfPair;
  sayings: readonly Review[];
}

/** @throws CodedError E9003, E9005 */
async function getInReview(store: Store, input: ReviewDecision): Promise<ChildInReview> {
  const found = await findChildInReview(store, input);
  if (found === undefined) throw new CodedError('E9005');
  return found;
}

/** @throws CodedError E9006 */
async function lookAt(store: Store, found: ChildInReview, one: Named): Promise<Look> {
  const { run, child, said } = found;
  const [records] = await recordsOfPairs(store, run, { child, subjects: [one.subject] });
  if (records === undefined) throw new CodedError('E9006');
  return { ...one, found, records, sayings: said.on(one.subject) };
}

/** @throws CodedError E9006 */
function namedAmong<One extends Named>(
  inReach: readonly One[],
  { asked }: ChildInReview,
  { about }: ReviewDecision,
): One {
  const one = inReach.find(({ subject }) => isNamed(subject, asked, about));
  if (one === undefined) throw new CodedError('E9006');
  return one;
}

const named = (pair: PairOfChild): Named => ({ subject: pair.subject, pair });

function pairsInReach({ pairs, child: { outcome, kept } }: ChildInReview): Named[] {
  const { childId, sources } = outcome;
  const asked = pairs.flatMap(({ candidate }) => candidate?.key ?? []);
  const keys = [...asked, ...(kept?.near ?? []).map(({ key }) => key), ...sources.cards];
  return [...pairs.map(named), ...keys.map((cardKey) => ({ subject: { childId, cardKey } }))];
}

/** A card may also be named by the short reference that the facts of a case quote. */
function isNamed(subject: Subject, asked: ChildId, about: string): boolean {
  if ('otherId' in subject) return subject.otherId === about;
  const refs = [asked, subject.childId].map((id) => cardRef(id, subject.cardKey));
  return [subject.cardKey, ...refs].includes(about);
}

/** Nothing where somebody said a word between the look and the write: the next look finds it. */
async function keep(store: Store, input: ReviewDecision, look: Look): Promise<KeptDecision | undefined> {
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
function keptAs(review: Review, { records, sayings, subject }: Look): KeptDecision {
  const before = heardAmong(sayings.slice(0, -1), pairOfReview).at(-1);
  const past = before && pastDecision(before);
  const made = { ...decidedOn(subject), ...pastSaying(review) };
  return {
    made: past ? { ...made, [review.decision === 'withdrawn' ? 'takesBack' : 'supersedes']: past } : made,
    seen: seenOf(records, sayings.length),
  };
}

function isOf({ by, decision }: ReviewDecision, review: Review): boolean {
  return review.by === by && review.decision === decision;
}

/** What is shown of what somebody said. */
export function pastSaying({ decision, by, at, reason }: Review): PastSaying {
  return { decision, by, at, ...(reason !== undefined && { reason }) };
}
