import { cardRef } from '../../shared/coverage/outcome.ts';
import type { ChildDecision, Decision, Subject } from '../../shared/linkage/memory/decision.ts';
import { compareDecisions } from '../../shared/linkage/memory/in-order.ts';
import { pairOf } from '../../shared/linkage/memory/last-words.ts';
import { historyOfWords } from '../../shared/linkage/memory/withdrawals.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Tombstone } from '../../shared/register/identities.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Run } from '../../shared/store/run.ts';
import { tombstonesOf } from '../children/child-of-run.ts';
import {
  decisionsOf,
  findSubject,
  followTombstones,
  type HeardReview,
  type MergedWord,
  pairOfReview,
  wordsOnMerged,
} from '../reconcile-province/decisions.ts';

/** A decision on a pair, on the children that live as of a run. */
export type Word = Decision | ChildDecision | MergedWord;

/** A decision that was taken back, and by whom. */
export type WithdrawnWord = Word & { withdrawn: Pick<Review, 'by' | 'at'> };

/** What people said of the pairs of a province, as of a run. */
export interface SaidOfPairs {
  /** As it was said, withdrawals among it. */
  said: Review[];
  /** The decisions that count, those that made two children one last. */
  words: Word[];
  withdrawn: WithdrawnWord[];
  /** All that was said of one pair, also under ids that were merged away, the earliest first. */
  on(subject: Subject): readonly Review[];
}

/** Reads what people said of the province's pairs. */
export async function saidOfPairs(store: Store, run: Run): Promise<SaidOfPairs> {
  const [said, tombstones] = await Promise.all([store.reviews.list(run.province), tombstonesOf(store, run)]);
  const history = historyOfWords(said, pairOfReview);
  const byPair = sayingsByPair(said, tombstones);
  return {
    said,
    words: wordsOf(
      history.flatMap(({ word, withdrawnBy }) => (withdrawnBy === undefined ? [word] : [])),
      tombstones,
    ),
    withdrawn: history.flatMap(({ word, withdrawnBy }) => {
      if (withdrawnBy === undefined) return [];
      const { by, at } = withdrawnBy;
      return wordsOf([word], tombstones).map((one) => ({ ...one, withdrawn: { by, at } }));
    }),
    on: (subject) => byPair.get(pairOf(subject)) ?? [],
  };
}

function wordsOf(reviews: readonly HeardReview[], tombstones: readonly Tombstone[]): Word[] {
  const { cards, children } = decisionsOf(followTombstones(reviews, tombstones));
  return [...cards, ...children, ...wordsOnMerged(reviews, tombstones)];
}

/** Of two children that are one by now, under the ids they had. */
function sayingsByPair(said: readonly Review[], tombstones: readonly Tombstone[]): Map<string, Review[]> {
  const inOrder = said.toSorted(compareDecisions);
  const about = inOrder.map((review) => ({ ...review, ...review.of }));
  const followed = followTombstones(about, tombstones);
  return Map.groupBy(inOrder, (review, at) => {
    const [then = review, today = then] = [about[at], followed[at]];
    const subject = findSubject(today.left === today.right ? then : today);
    return subject === undefined ? '' : pairOf(subject);
  });
}

/**
 * What a pair is called outside, among those of one child: the reference of the card, as the facts of a case quote it, or
 * the id of the other child. Neither holds a number.
 */
export function pairIdOf(subject: Subject): string {
  return 'cardKey' in subject ? cardRef(subject.childId, subject.cardKey) : subject.otherId;
}

/** The pairs of a child that words are about. `asked` is the id it is asked for by: its own, or one merged into it. */
export function subjectsAmong(
  words: readonly Word[],
  { asked, childId }: { asked: ChildId; childId: ChildId },
): Subject[] {
  return words.flatMap((word) =>
    'mergedInto' in word ? subjectsOfMerged({ asked, childId }, word) : (subjectFor(childId, word) ?? []),
  );
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
