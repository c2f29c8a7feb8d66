import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import { byWhatTheyMove } from '../../shared/coverage/question-order.ts';
import type { Subject } from '../../shared/linkage/memory/decision.ts';
import { compareDecisions } from '../../shared/linkage/memory/in-order.ts';
import { latestByPair, pairOf, standingAmong } from '../../shared/linkage/memory/last-words.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import {
  type PastDecision,
  pastDecision,
  type ReviewCandidate,
  type ReviewLine,
} from '../reconcile-province/review-lines.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { saidOfPairs, type Word } from './review-words.ts';

export interface ReviewsQuestion {
  province: UnitCode;
  /** Children out of scope too, whose answer moves no rate. */
  all?: boolean | undefined;
}

/** The questions of the latest run nobody has answered since, those first that move most. @throws CodedError E9003 */
export async function listReviews(store: Store, question: ReviewsQuestion): Promise<ReviewLine[]> {
  return (await readReviews(store, question)).lines;
}

/** The same with the run that asks. @throws CodedError E9003 */
export async function readReviews(
  store: Store,
  { province, all }: ReviewsQuestion,
): Promise<{ run: Run; lines: ReviewLine[] }> {
  const run = await getLatestRun(store, province);
  const [lines, { words }] = await Promise.all([reviewLinesOf(store, run), saidOfPairs(store, run)]);
  const isOpen = openAmong(words);
  const open = lines
    .filter(({ standing }) => all || standing === undefined)
    .map((line) => ({ ...line, candidates: line.candidates.filter((one) => isOpen(line.childId, one)) }))
    .filter(({ candidates }) => candidates.length > 0);
  return { run, lines: byWhatTheyMove(open) };
}

/** Tells the questions that nobody has answered since the run asked them. */
export function openAmong(words: readonly Word[]): (childId: ChildId, candidate: ReviewCandidate) => boolean {
  const latest = latestByPair(words);
  return (childId, { key, sameAs, decided }) => {
    const pairs = key === undefined ? [] : [pairOf({ childId, cardKey: key })];
    if (sameAs !== undefined) pairs.push(pairOf({ childId, otherId: sameAs }));
    return pairs.every((pair) => [undefined, decided?.at].includes(latest.get(pair)?.at));
  };
}

/** What a question is about. */
export function subjectOf(childId: ChildId, candidate: ReviewCandidate): Subject {
  if (candidate.key === undefined) return { childId, otherId: candidate.sameAs };
  const { key, sameAs } = candidate;
  return sameAs === undefined ? { childId, cardKey: key } : { childId, otherId: sameAs };
}

/** Where the children belong that a question touches; a run of before that was kept leaves it to the province. */
export function placesOf({ units }: ReviewCandidate, province: UnitCode): readonly UnitCode[] {
  return units ?? [unknownCommuneOf(province)];
}

/** What two records a decision is about: a child and a card, or two children. */
export type DecidedOn = { childId: ChildId; card: string } | { childId: ChildId; otherId: ChildId };

/** A decision as it was made, under the child that lives. */
export type DecisionLine = DecidedOn &
  PastDecision & {
    /** Whether a later decision took its place. */
    superseded: boolean;
    /** Who took it back, where somebody did: it is then as if it had never been made. */
    withdrawn?: Pick<Review, 'by' | 'at'>;
    /** The child that lives, where the two it was said of are one by now; they go by the ids they had. */
    mergedInto?: ChildId;
    /** Where the children belonged when it was made. */
    units?: readonly UnitCode[];
  };

/** Every decision of the province, the latest first, those on merged children under the one that lives. @throws CodedError E9003 */
export async function listDecisions(store: Store, question: { province: UnitCode }): Promise<DecisionLine[]> {
  return (await readDecisions(store, question)).lines;
}

/** The same with the run by which children live. @throws CodedError E9003 */
export async function readDecisions(
  store: Store,
  { province }: { province: UnitCode },
): Promise<{ run: Run; lines: DecisionLine[] }> {
  const run = await getLatestRun(store, province);
  const { words, withdrawn } = await saidOfPairs(store, run);
  const standing = standingAmong(words);
  const lines = [
    ...words.map((word) => ({ ...lineOf(word), superseded: !standing.has(word) })),
    ...withdrawn.map((word) => ({ ...lineOf(word), superseded: false, withdrawn: word.withdrawn })),
  ];
  return { run, lines: lines.sort((a, b) => compareDecisions(b, a)) };
}

function lineOf(word: Word): Omit<DecisionLine, 'superseded'> & DecidedOn {
  return {
    ...decidedOn(word),
    ...pastDecision(word),
    ...('mergedInto' in word && { mergedInto: word.mergedInto }),
    ...(word.units !== undefined && { units: word.units }),
  };
}

/** What a word is about, as it is shown. */
export function decidedOn(subject: Subject): DecidedOn {
  const { childId } = subject;
  return 'cardKey' in subject ? { childId, card: subject.cardKey } : { childId, otherId: subject.otherId };
}

/** The questions of a run, answered since or not. */
export function reviewLinesOf(store: Store, run: Run): Promise<ReviewLine[]> {
  const { reviews } = run.assessed as Assessed;
  return store.outcome.read<ReviewLine>(reviews);
}
