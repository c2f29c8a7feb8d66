import type { LinkedCard } from '../../shared/coverage/assessment.ts';
import { obstacleOf, validityOf } from '../../shared/coverage/card-validity.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { decidedPairs } from '../../shared/linkage/memory/decided-pairs.ts';
import { standingDecisions } from '../../shared/linkage/memory/standing-decisions.ts';
import { taskBeside } from '../../shared/linkage/memory/task-beside.ts';
import { learnFacilities } from '../../shared/linkage/people/facilities.ts';
import { nameFrequencies } from '../../shared/linkage/people/frequencies.ts';
import { everyoneOf, sampleOf } from '../../shared/linkage/people/people.ts';
import { cardPeople, childPeople } from '../../shared/linkage/people/person-of.ts';
import type { LinkTask } from '../../shared/linkage/people/person-task.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Child } from '../../shared/register/child.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { decisionsOf, type HeardReview, replayDecisions } from './decisions.ts';
import { weigherOf } from './explain/weigh-as-run.ts';
import { linkInPasses } from './link-in-passes.ts';
import type { LinkTrace } from './link-trace.ts';
import { type AskedLine, reviewLines } from './review-lines.ts';
import { SAME_CHILD } from './shared-links.ts';

export interface CardInput {
  children: readonly Child[];
  cards: readonly CardRecord[];
  units: UnitIndex;
  asOf: IsoDate;
  /** What people decided on pairs, of children that live (`followTombstones`). */
  reviews: readonly HeardReview[];
  /** Another linkage than the product's own, or the same under observation. */
  task?: LinkTask;
}

/** Which cards are a child's, and which might be; both in the order of `children`. */
export interface CardsOfChildren {
  held: readonly (readonly LinkedCard[])[];
  doubts: readonly (readonly LinkedCard[])[];
  /** Those of `held` that a child has because somebody called it one with their holder. */
  borrowed: readonly (readonly LinkedCard[])[];
  /** Cards linked to a child. */
  linked: number;
  /** What a person must look at. */
  toReview: AskedLine[];
  /** How it was found, to explain it. */
  trace: LinkTrace;
}

/**
 * Children ⨝ cards. A child whose cards of its birth month leave it uncovered meets the leftovers of the province
 * too: its valid card may stand there under a wrong month.
 */
export function linkCards(input: CardInput): CardsOfChildren {
  const { children, cards, units, asOf, reviews } = input;
  const pairs = decidedPairs(decisionsOf(reviews), { children, cards });
  const decided = { pairs, standing: standingDecisions(pairs), children, cards };
  const task = taskBeside(input.task ?? childrenToCards, decided);
  const people = { lefts: childPeople(children), rights: cardPeople(cards) };
  const surroundings = {
    distance: units.distance,
    frequencies: nameFrequencies(sampleOf(people.lefts)),
    facilities: learnFacilities(everyoneOf(people.lefts), everyoneOf(people.rights)),
  };
  const stillOpen = (links: readonly Link[]) => uncoveredBy(links, { children, cards, asOf });
  const linked = linkInPasses({ ...people, task, surroundings, stillOpen });
  const found = replayDecisions(linked, decided);
  const weigh = weigherOf({ found, surroundings, people });
  return {
    held: cardsByChild(found.links, { children, cards }),
    doubts: cardsByChild(
      found.unsure.flatMap(({ candidates }) => candidates),
      { children, cards },
    ),
    borrowed: cardsByChild(
      found.links.filter(({ rule }) => rule === SAME_CHILD),
      { children, cards },
    ),
    linked: found.links.length,
    toReview: reviewLines({ ...decided, found, weigh }),
    trace: { cards, found, pairs, surroundings, people, weigh },
  };
}

type Lists = Pick<CardInput, 'children' | 'cards'>;

/** Positions of the children with cards of whom none covers on the date. */
function uncoveredBy(
  links: readonly Link[],
  { children, cards, asOf }: Lists & Pick<CardInput, 'asOf'>,
): Set<number> {
  const isCovering = ({ left, right }: Link): boolean => {
    const child = children[left];
    const card = cards[right];
    return child !== undefined && card !== undefined && !obstacleOf(card, validityOf(card, child), asOf);
  };
  const covered = new Uint8Array(children.length);
  for (const one of links) if (isCovering(one)) covered[one.left] = 1;
  const uncovered = new Set<number>();
  for (const { left } of links) if (covered[left] === 0) uncovered.add(left);
  return uncovered;
}

/** The cards of each child; every child without one shares one empty list. */
function cardsByChild(links: readonly Link[], { children, cards }: Lists): LinkedCard[][] {
  const nothing: LinkedCard[] = [];
  const byChild: LinkedCard[][] = children.map(() => nothing);
  for (const { left, right, probability } of links) {
    const card = cards[right];
    const held = byChild[left];
    if (card === undefined || held === undefined) continue;
    if (held === nothing) byChild[left] = [{ card, probability }];
    else held.push({ card, probability });
  }
  return byChild;
}
