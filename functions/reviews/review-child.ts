import type { Subject } from '../../shared/linkage/memory/decision.ts';
import { pairOf } from '../../shared/linkage/memory/last-words.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type ChildOfRun, findChild } from '../children/child-of-run.ts';
import type { ReviewCandidate, ReviewLine } from '../reconcile-province/review-lines.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { type SaidOfPairs, saidOfPairs, subjectsAmong } from './review-words.ts';
import { openAmong, reviewLinesOf, subjectOf } from './reviews.ts';
import { type Touched, touchedByDecided, touchedByQuestion } from './touched-children.ts';

/** A pair of a child that a person is asked about, or decided on. */
export interface PairOfChild extends Touched {
  subject: Subject;
  /** What the latest run asked, where it did. */
  candidate?: ReviewCandidate;
  /** Whether it waits for an answer. */
  isOpen: boolean;
}

/** A child as reviewers see it, all as of one run. */
export interface ChildInReview {
  run: Run;
  /** The id it was asked for by: its own, or one that was merged into it. */
  asked: ChildId;
  /** Its commune, or the province where none is known. */
  unit: UnitCode;
  child: ChildOfRun;
  said: SaidOfPairs;
  /** Those in question first, in the order of the run. */
  pairs: PairOfChild[];
}

/** A child of the latest run with its pairs; nothing where the run knows no such child. @throws CodedError E9003 */
export async function findChildInReview(
  store: Store,
  { province, childId: asked }: { province: UnitCode; childId: ChildId },
): Promise<ChildInReview | undefined> {
  const run = await getLatestRun(store, province);
  const [lines, said, child] = await Promise.all([
    reviewLinesOf(store, run),
    saidOfPairs(store, run),
    findChild(store, run, asked),
  ]);
  if (child === undefined) return undefined;
  const { childId, unit = province } = child.outcome;
  const asking = askingOf(lines, { childId, province, isOpen: openAmong(said.words) });
  const known = new Set(asking.map(({ subject }) => pairOf(subject)));
  const subjects = eachOnce(subjectsAmong([...said.words, ...said.withdrawn], { asked, childId })).filter(
    (subject) => !known.has(pairOf(subject)),
  );
  const touched = await touchedByDecided(store, run, { child, subjects, lines });
  const decided = touched.map((one) => ({ ...one, isOpen: false }));
  return { run, asked, unit, child, said, pairs: [...asking, ...decided] };
}

interface Asking {
  childId: ChildId;
  province: UnitCode;
  isOpen: ReturnType<typeof openAmong>;
}

function askingOf(lines: readonly ReviewLine[], { childId, province, isOpen }: Asking): PairOfChild[] {
  const candidates = lines.find((line) => line.childId === childId)?.candidates ?? [];
  return candidates.map((candidate) => ({
    ...touchedByQuestion(lines, { childId, candidate, province }),
    subject: subjectOf(childId, candidate),
    candidate,
    isOpen: isOpen(childId, candidate),
  }));
}

function eachOnce(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [pairOf(subject), subject])).values()];
}
