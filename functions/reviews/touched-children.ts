import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Subject } from '../../shared/linkage/memory/decision.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { findHolders } from '../children/card-holders.ts';
import { cardsByKey } from '../children/cards-by-key.ts';
import { type ChildOfRun, findChild } from '../children/child-of-run.ts';
import type { Placeable } from '../children/placed-child.ts';
import type { ReviewCandidate, ReviewLine } from '../reconcile-province/review-lines.ts';
import { placesOf } from './reviews.ts';

/** The children a pair touches, beside the one it is a pair of. */
export interface Touched {
  /** Where all of them belong: who may see the pair has to be let in at every one. */
  places: readonly UnitCode[];
  /** Those whose record it shows: the other one of two, or who holds the card. */
  beside: readonly Placeable[];
  /** Those the card is in question for too. */
  claimants: readonly Placeable[];
}

/** What a question of a run touches, by its lines. */
export function touchedByQuestion(
  lines: readonly ReviewLine[],
  { childId, candidate, province }: { childId: ChildId; candidate: ReviewCandidate; province: UnitCode },
): Touched {
  const { key, sameAs } = candidate;
  return {
    places: placesOf(candidate, province),
    beside: besideIn(candidate),
    claimants: sameAs === undefined && key !== undefined ? claimantsOf(lines, { childId, cardKey: key }) : [],
  };
}

/** The other child that a question names: the one that may be the same, or who holds the card. Its commune only where the question is sure to tell it. */
export function besideIn({ heldBy, sameAs, units = [] }: ReviewCandidate): Placeable[] {
  const childId = sameAs ?? heldBy;
  if (childId === undefined) return [];
  const unit = sameAs !== undefined || units.length === 1 ? units.at(-1) : undefined;
  return [unit === undefined ? { childId } : { childId, unit }];
}

function claimantsOf(
  lines: readonly ReviewLine[],
  { childId, cardKey }: { childId: ChildId; cardKey: string },
): Placeable[] {
  return lines.filter(
    (line) => line.childId !== childId && line.candidates.some(({ key }) => key === cardKey),
  );
}

/**
 * What pairs touch today that the run does not ask about, of one child, in their order: who holds the card may be another
 * child than when somebody decided, and `same` takes it from them.
 */
export async function touchedByDecided(
  store: Store,
  run: Run,
  {
    child,
    subjects,
    lines,
  }: { child: ChildOfRun; subjects: readonly Subject[]; lines: readonly ReviewLine[] },
): Promise<(Touched & { subject: Subject })[]> {
  const keys = subjects.flatMap((subject) => ('cardKey' in subject ? [subject.cardKey] : []));
  const { outcome, kept } = child;
  const wanted = { keys, near: outcome, cohorts: kept?.cardCohorts ?? [] };
  const cards = new Map((await cardsByKey(store, run, wanted)).map((card) => [card.key, card]));
  return Promise.all(
    subjects.map(async (subject) => {
      const beside =
        'otherId' in subject
          ? [await otherOf(store, run, subject.otherId)]
          : await holdersOf(store, run, cards.get(subject.cardKey));
      const others = beside.filter(({ childId }) => childId !== outcome.childId);
      const claimants = 'cardKey' in subject ? claimantsOf(lines, subject) : [];
      const units = [outcome, ...beside, ...claimants].map(({ unit }) => unit);
      const places = [...new Set(units.map((unit) => unit ?? unknownCommuneOf(run.province)))];
      return { subject, places, beside: others, claimants };
    }),
  );
}

/** One that left the book is at no commune. */
async function otherOf(store: Store, run: Run, childId: ChildId): Promise<Placeable> {
  return (await findChild(store, run, childId))?.outcome ?? { childId };
}

async function holdersOf(store: Store, run: Run, card: CardRecord | undefined): Promise<Placeable[]> {
  return card === undefined ? [] : findHolders(store, run, card);
}
