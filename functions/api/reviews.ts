import { keyOfChildren } from '../../shared/linkage/memory/decided-children.ts';
import type { ChildDecision, Decision } from '../../shared/linkage/memory/decision.ts';
import { compareDecisions } from '../../shared/linkage/memory/in-order.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import {
  decisionsOf,
  followTombstones,
  type MergedWord,
  wordsOnMerged,
} from '../reconcile-province/decisions.ts';
import { readExplanations } from '../reconcile-province/explain/keep-explanations.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import {
  type PastDecision,
  pastDecision,
  type ReviewCandidate,
  type ReviewLine,
} from '../reconcile-province/review-lines.ts';
import { tombstonesOf } from './child-of-run.ts';
import { getLatestRun } from './latest-run.ts';

export interface ReviewsQuestion {
  province: UnitCode;
  /** Children out of scope too, whose answer moves no rate. */
  all?: boolean | undefined;
}

/** The questions of the latest run nobody has answered since. @throws CodedError E9003 */
export async function listReviews(store: Store, { province, all }: ReviewsQuestion): Promise<ReviewLine[]> {
  const run = await getLatestRun(store, province);
  const [lines, words] = await Promise.all([reviewLinesOf(store, run), wordsOf(store, run)]);
  const isAsked = all ? () => true : await inScope(store, run, lines);
  const latest = latestByPair(words);
  const isOpen = (childId: ChildId, { key, sameAs, decided }: ReviewCandidate): boolean => {
    const pairs = [pairOf({ childId, cardKey: key })];
    if (sameAs !== undefined) pairs.push(pairOf({ childId, otherId: sameAs }));
    return pairs.every((pair) => [undefined, decided?.at].includes(latest.get(pair)?.at));
  };
  return lines
    .filter(({ childId }) => isAsked(childId))
    .map(({ childId, candidates }) => ({
      childId,
      candidates: candidates.filter((candidate) => isOpen(childId, candidate)),
    }))
    .filter(({ candidates }) => candidates.length > 0);
}

/** What two records a decision is about: a child and a card, or two children. */
export type DecidedOn = { childId: ChildId; card: string } | { childId: ChildId; otherId: ChildId };

/** A decision as it was made, under the child that lives. */
export type DecisionLine = DecidedOn &
  PastDecision & {
    /** Whether a later decision took its place. */
    superseded: boolean;
    /** The child that lives, where the two it was said of are one by now; they go by the ids they had. */
    mergedInto?: ChildId;
  };

/** Every decision of the province, the latest first, those on merged children under the one that lives. */
export async function listDecisions(
  store: Store,
  { province }: { province: UnitCode },
): Promise<DecisionLine[]> {
  const words = await wordsOf(store, await getLatestRun(store, province));
  const standing = standingAmong(words);
  return words
    .toSorted((a, b) => compareDecisions(b, a))
    .map((word) => ({
      ...decidedOn(word),
      ...pastDecision(word),
      superseded: !standing.has(word),
      ...('mergedInto' in word && { mergedInto: word.mergedInto }),
    }));
}

export type Word = Decision | ChildDecision | MergedWord;

/** What a word is about. */
export type Subject = Pick<Decision, 'childId' | 'cardKey'> | Pick<ChildDecision, 'childId' | 'otherId'>;

/** The last word on each pair; of several children a card was confirmed for, the last one. */
function standingAmong(words: readonly Word[]): ReadonlySet<Word> {
  const last = [...latestByPair(words).values()].sort(compareDecisions);
  const owners = new Map(last.flatMap((word) => (isOwner(word) ? [[word.cardKey, word] as const] : [])));
  return new Set(last.filter((word) => !isOwner(word) || owners.get(word.cardKey) === word));
}

const isOwner = (word: Word): word is Decision => 'cardKey' in word && word.decision === 'same';

/** The last word on each pair, by the pair. */
export function latestByPair(words: readonly Word[]): Map<string, Word> {
  return new Map(words.toSorted(compareDecisions).map((word) => [pairOf(word), word]));
}

/** A name of what a word is about, the same whichever of two children is named first. */
export function pairOf(subject: Subject): string {
  return 'cardKey' in subject
    ? `${subject.childId} card ${subject.cardKey}`
    : keyOfChildren(subject.childId, subject.otherId);
}

/** What a word is about, as it is shown. */
export function decidedOn(subject: Subject): DecidedOn {
  const { childId } = subject;
  return 'cardKey' in subject ? { childId, card: subject.cardKey } : { childId, otherId: subject.otherId };
}

/** Every decision of the province, on the children that live as of a run; those that made two of them one, last. */
export async function wordsOf(store: Store, run: Run): Promise<Word[]> {
  const [reviews, tombstones] = await Promise.all([
    store.reviews.list(run.province),
    tombstonesOf(store, run),
  ]);
  const { cards, children } = decisionsOf(followTombstones(reviews, tombstones));
  return [...cards, ...children, ...wordsOnMerged(reviews, tombstones)];
}

/** The questions of a run, answered since or not. */
export function reviewLinesOf(store: Store, run: Run): Promise<ReviewLine[]> {
  const { reviews } = run.assessed as Assessed;
  return store.outcome.read<ReviewLine>(reviews);
}

async function inScope(
  store: Store,
  run: Run,
  lines: readonly ReviewLine[],
): Promise<(childId: ChildId) => boolean> {
  const { explanations = [] } = run.assessed as Assessed;
  const ids = lines.map(({ childId }) => childId);
  const kept = await readExplanations(store, explanations, ids);
  const gone = new Set(kept.flatMap(({ childId, standing }) => (standing === undefined ? [] : [childId])));
  return (childId) => !gone.has(childId);
}
