import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { Subject } from '../../shared/linkage/memory/decision.ts';
import { pairOf } from '../../shared/linkage/memory/last-words.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type ChildOfRun, findChild } from '../children/child-of-run.ts';
import type { ReviewCandidate } from '../reconcile-province/review-lines.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { type SaidOfPairs, saidOfPairs, subjectsAmong } from './review-words.ts';
import { openAmong, placesOf, reviewLinesOf, subjectOf } from './reviews.ts';

/** A pair of a child that a person is asked about, or decided on. */
export interface PairOfChild {
  subject: Subject;
  /** What the latest run asked, where it did. */
  candidate?: ReviewCandidate;
  /** Whether it waits for an answer. */
  isOpen: boolean;
  /** Where the children belong that it touches: who may see it has to be let in at all of them. */
  places: readonly UnitCode[];
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
  const candidates = lines.find((line) => line.childId === childId)?.candidates ?? [];
  const isOpen = openAmong(said.words);
  const asking = candidates.map((candidate) => ({
    subject: subjectOf(childId, candidate),
    candidate,
    isOpen: isOpen(childId, candidate),
    places: placesOf(candidate, province),
  }));
  const known = new Set(asking.map(({ subject }) => pairOf(subject)));
  const decided = subjectsAmong([...said.words, ...said.withdrawn], { asked, childId });
  const others = [...new Map(decided.map((subject) => [pairOf(subject), subject])).values()]
    .filter((subject) => !known.has(pairOf(subject)))
    .map(async (subject) => ({
      subject,
      isOpen: false,
      places: await placesOfDecided(store, run, { child, subject }),
    }));
  return { run, asked, unit, child, said, pairs: [...asking, ...(await Promise.all(others))] };
}

/** A pair that nobody is asked about any more touches the two records it is about. */
async function placesOfDecided(
  store: Store,
  run: Run,
  { child, subject }: { child: ChildOfRun; subject: Subject },
): Promise<UnitCode[]> {
  const other = 'otherId' in subject ? await findChild(store, run, subject.otherId) : child;
  const placeOf = (one: ChildOfRun | undefined): UnitCode =>
    one?.outcome.unit ?? unknownCommuneOf(run.province);
  return [...new Set([placeOf(child), placeOf(other)])];
}
