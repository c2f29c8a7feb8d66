import { cardRef } from '../../shared/coverage/outcome.ts';
import { seenChildren } from '../../shared/linkage/memory/decided-children.ts';
import { seenPair } from '../../shared/linkage/memory/decided-pairs.ts';
import type { ChildDecision, DecisionReason } from '../../shared/linkage/memory/decision.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { type MergedWord, reviewKeys } from '../reconcile-province/decisions.ts';
import { type PastDecision, pastDecision } from '../reconcile-province/review-lines.ts';
import { type ChildOfRun, childOf, getChild, rowsByKey } from './child-of-run.ts';
import { getLatestRun } from './latest-run.ts';
import {
  type DecidedOn,
  decidedOn,
  latestByPair,
  pairOf,
  reviewLinesOf,
  type Subject,
  type Word,
  wordsOf,
} from './reviews.ts';

/** What a person decides: whether a card is the child's, or whether another child is the same one. */
export interface ReviewDecision {
  province: UnitCode;
  childId: ChildId;
  /** The card by its key, as `listReviews` and `explainChild` quote it; or the other child of a double by its id. */
  about: string;
  decision: Review['decision'];
  /** An opaque account id. */
  by: string;
  /** ISO instant. */
  at: string;
  reason?: DecisionReason | undefined;
}

/** A decision just kept, and the one on the same pair it takes the place of. */
export type MadeDecision = DecidedOn & PastDecision & { supersedes?: PastDecision };

/**
 * Keeps a decision for good, with digests of what it was made on; the next run uses it. Any card may be decided on that the
 * child holds, that is in question, that explaining the child shows as near, or that was decided on before; and any child
 * that this one is asked to be the double of, or was decided to be or not, also where the two have become one since. A
 * later decision on a pair takes the place of an earlier one.
 * @throws CodedError E9003, E9005 no such child, E9006 no such card and no such double.
 */
export async function decideReview(store: Store, input: ReviewDecision): Promise<MadeDecision> {
  const run = await getLatestRun(store, input.province);
  const child = await getChild(store, run, input.childId);
  const words = await wordsOf(store, run);
  const subjects = await subjectsInReach(store, run, { asked: input.childId, child, words });
  const subject = findSubject(subjects, input);
  if (subject === undefined) throw new CodedError('E9006');
  const review = await reviewOf(store, run, { input, child, subject });
  await store.reviews.add(review);
  const before = latestByPair(words).get(pairOf(subject));
  return {
    ...decidedOn(subject),
    ...pastDecision(review),
    ...(before !== undefined && before.at < review.at && { supersedes: pastDecision(before) }),
  };
}

interface Reach {
  /** The id the child is asked for by: its own, or one that was merged into it. */
  asked: ChildId;
  child: ChildOfRun;
  words: readonly Word[];
}

/** What of a child may be decided on. */
async function subjectsInReach(
  store: Store,
  run: Run,
  { asked, child: { outcome, kept }, words }: Reach,
): Promise<Subject[]> {
  const { childId, sources } = outcome;
  const lines = await reviewLinesOf(store, run);
  const candidates = lines.filter((line) => line.childId === childId).flatMap((line) => line.candidates);
  const keys = [...candidates, ...(kept?.near ?? [])].map(({ key }) => key);
  const doubles = candidates.flatMap(({ sameAs }) => sameAs ?? []);
  return [
    ...doubles.map((otherId) => ({ childId, otherId })),
    ...[...keys, ...sources.cards].map((cardKey) => ({ childId, cardKey })),
    ...words.flatMap((word) =>
      'mergedInto' in word ? subjectsOfMerged({ asked, childId }, word) : (subjectFor(childId, word) ?? []),
    ),
  ];
}

/** Children that are one by now are named, and kept, by the ids they had: these tell which rows to part. */
function subjectsOfMerged(
  { asked, childId }: { asked: ChildId; childId: ChildId },
  word: MergedWord,
): Subject[] {
  if (word.mergedInto !== childId) return [];
  const others = [word.childId, word.otherId].filter((id) => id !== asked);
  return others.map((otherId) => ({ childId: asked, otherId }));
}

/** What a word is about, seen from one of the children it is about. */
function subjectFor(childId: ChildId, word: Word): Subject | undefined {
  if ('cardKey' in word) return word.childId === childId ? { childId, cardKey: word.cardKey } : undefined;
  if (word.childId === childId) return { childId, otherId: word.otherId };
  return word.otherId === childId ? { childId, otherId: word.childId } : undefined;
}

/** A card may also be named by the short reference that the facts of a case quote. */
function findSubject(
  subjects: readonly Subject[],
  { childId: asked, about }: Pick<ReviewDecision, 'childId' | 'about'>,
): Subject | undefined {
  const names = (subject: Subject): string[] =>
    'cardKey' in subject
      ? [subject.cardKey, ...[asked, subject.childId].map((id) => cardRef(id, subject.cardKey))]
      : [subject.otherId];
  return subjects.find((subject) => names(subject).includes(about));
}

interface Deciding {
  input: ReviewDecision;
  child: ChildOfRun;
  subject: Subject;
}

/** The decision with digests of both records; of a card that left the book since the run there is nothing to keep. */
async function reviewOf(store: Store, run: Run, { input, child, subject }: Deciding): Promise<Review> {
  const { province, decision, by, at, reason } = input;
  const word = { province, decision, by, at, ...(reason !== undefined && { reason }) };
  return { ...word, ...(await comparedIn(store, run, { input, child, subject })) };
}

type Compared = Pick<Review, 'left' | 'right' | 'seen'>;

async function comparedIn(
  store: Store,
  run: Run,
  { input: { province, at }, child, subject }: Deciding,
): Promise<Compared> {
  const { outcome } = child;
  const own = await childOf(store, run, outcome);
  if ('otherId' in subject) {
    const { outcome: other } = await getChild(store, run, subject.otherId);
    if (other.childId === own.id) return nothingCompared(subject);
    return childrenCompared([own, await childOf(store, run, other)], at);
  }
  const wanted = { feed: 'cards', keys: [subject.cardKey], near: outcome } as const;
  const [card] = await rowsByKey(store, run, wanted);
  return {
    left: reviewKeys.child(own.id),
    right: reviewKeys.card(subject.cardKey),
    ...(card !== undefined && { seen: seenPair({ child: own, card }, { salt: at, province }) }),
  };
}

/** Two that are one have nothing to be told apart by: the word holds whatever the data say. */
function nothingCompared({ childId, otherId }: Pick<ChildDecision, 'childId' | 'otherId'>): Compared {
  const [left, right] = reviewKeys.children(childId, otherId);
  return { left, right };
}

function childrenCompared([a, b]: readonly [Child, Child], salt: string): Compared {
  const [child, other] = a.id < b.id ? [a, b] : [b, a];
  const [left, right] = reviewKeys.children(child.id, other.id);
  return { left, right, seen: seenChildren({ child, other }, salt) };
}
