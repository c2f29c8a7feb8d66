import { assess } from '../../shared/coverage/assess.ts';
import type { LinkedCard } from '../../shared/coverage/assessment.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { learnFacilities } from '../../shared/linkage/facilities.ts';
import { nameFrequencies } from '../../shared/linkage/frequencies.ts';
import { personOfCard, personOfChild } from '../../shared/linkage/person-of.ts';
import type { Child } from '../../shared/register/child.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { replayDecisions } from './decisions.ts';
import { linkInPasses } from './link-in-passes.ts';
import { type ReviewLine, reviewLines } from './review-lines.ts';

/** One name in so many is counted: enough to tell a rare name from a common one. */
const SAMPLE = 8;

export interface CardInput {
  children: readonly Child[];
  cards: readonly CardRecord[];
  units: UnitIndex;
  asOf: IsoDate;
  /** What people decided on pairs, oldest first. */
  reviews: readonly Review[];
}

/** Which cards are a child's, and which might be; both in the order of `children`. */
export interface CardsOfChildren {
  held: LinkedCard[][];
  doubts: LinkedCard[][];
  /** Cards linked to a child. */
  linked: number;
  /** What a person must look at. */
  toReview: ReviewLine[];
}

/**
 * Children ⨝ cards. A child whose cards of its birth month leave it uncovered meets the leftovers of the province
 * too: its valid card may stand there under a wrong month.
 */
export function linkCards({ children, cards, units, asOf, reviews }: CardInput): CardsOfChildren {
  const cardAt = (at: number): CardRecord[] => cards.slice(at, at + 1);
  const isUncovered = (left: number, rights: readonly number[]): boolean => {
    const [child] = children.slice(left, left + 1);
    if (child === undefined) return false;
    const held = rights.flatMap(cardAt).map((card) => ({ card, probability: 1 }));
    const answer = assess({ child, standing: 'in_scope', cards: held, doubts: [], dossiers: [] }, asOf);
    return answer.status !== 'covered';
  };
  const people = { lefts: children.map(personOfChild), rights: cards.map(personOfCard) };
  const surroundings = {
    distance: units.distance,
    frequencies: nameFrequencies(people.lefts, SAMPLE),
    facilities: learnFacilities(people.lefts, people.rights),
  };
  const linked = linkInPasses({ ...people, task: childrenToCards, surroundings, stillOpen: isUncovered });
  const found = replayDecisions(linked, reviews, { children, cards });

  const held: LinkedCard[][] = children.map(() => []);
  const doubts: LinkedCard[][] = children.map(() => []);
  for (const { left, right, probability } of found.links) {
    for (const card of cardAt(right)) held[left]?.push({ card, probability });
  }
  for (const { left, candidates } of found.unsure) {
    for (const { right, probability } of candidates) {
      for (const card of cardAt(right)) doubts[left]?.push({ card, probability });
    }
  }
  return {
    held,
    doubts,
    linked: found.links.length,
    toReview: reviewLines(found.unsure, { children, cards }),
  };
}
