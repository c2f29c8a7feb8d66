import { childBesideCard, childBesideChild, type FieldBeside } from '../../shared/linkage/side-by-side.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { type CardTerm, termOf } from '../children/card-term.ts';
import type { ReviewCandidate } from '../reconcile-province/review-lines.ts';
import { type PastSaying, pastSaying } from './keep-decision.ts';
import type { ChildInReview, PairOfChild } from './review-child.ts';
import { type RecordsOfPair, recordsOfPairs, seenOf } from './review-records.ts';
import { pairIdOf } from './review-words.ts';

/** What a person asks a family by, beside what is compared. */
export interface Whereabouts {
  hamlet?: string;
  address?: string;
}

/** Two records side by side, and all that is known of whether they are one. */
export interface PairBeside {
  pairId: string;
  about: 'card' | 'child';
  /** The other child of a pair of two. */
  otherId?: ChildId;
  isOpen: boolean;
  /** Names the records and the words that are shown, see `seenOf`; a decision states it. */
  seen: string;
  /** None where the other record left the book, or is one with the child by now. */
  fields: FieldBeside[];
  left: Whereabouts;
  right?: Whereabouts;
  card?: CardTerm;
  /** What the latest run asked, where it did: doubt, evidence, effect, what changed since a decision. */
  candidate?: ReviewCandidate;
  /** All that people said of the pair, the earliest first, what was taken back among it. */
  said: PastSaying[];
}

/** Some pairs of a child, in their order, each side by side. */
export async function pairsBeside(
  store: Store,
  { run, child, said }: ChildInReview,
  { pairs, units }: { pairs: readonly PairOfChild[]; units: Pick<UnitIndex, 'distance'> },
): Promise<PairBeside[]> {
  const subjects = pairs.map(({ subject }) => subject);
  const records = await recordsOfPairs(store, run, { child, subjects });
  return pairs.flatMap((pair, at) => {
    const own = records[at];
    const sayings = said.on(pair.subject);
    if (own === undefined) return [];
    return [
      {
        ...kindOf(pair),
        isOpen: pair.isOpen,
        seen: seenOf(own, sayings.length),
        ...recordsBeside(own, run.asOf, units),
        ...(pair.candidate !== undefined && { candidate: pair.candidate }),
        said: sayings.map(pastSaying),
      },
    ];
  });
}

/** What a pair is, and what it is called outside. */
export function kindOf({
  subject,
}: Pick<PairOfChild, 'subject'>): Pick<PairBeside, 'pairId' | 'about' | 'otherId'> {
  const pairId = pairIdOf(subject);
  return 'otherId' in subject
    ? { pairId, about: 'child', otherId: subject.otherId }
    : { pairId, about: 'card' };
}

function recordsBeside(
  { child, card, other }: RecordsOfPair,
  asOf: IsoDate,
  surroundings: Pick<UnitIndex, 'distance'>,
): Pick<PairBeside, 'fields' | 'left' | 'right' | 'card'> {
  const left = whereaboutsOf(child);
  if (other !== undefined)
    return { fields: childBesideChild(child, other, surroundings), left, right: whereaboutsOf(other) };
  if (card === undefined) return { fields: [], left };
  return {
    fields: childBesideCard(child, card, surroundings),
    left,
    right: whereaboutsOf({ address: card.address }),
    card: termOf(card, child, asOf),
  };
}

function whereaboutsOf({
  hamlet,
  address,
}: {
  hamlet?: string | undefined;
  address?: string | undefined;
}): Whereabouts {
  return { ...(hamlet !== undefined && { hamlet }), ...(address !== undefined && { address }) };
}
