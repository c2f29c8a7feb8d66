import type { LinkedCard } from '../../shared/coverage/assessment.ts';
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
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { VisitingCard } from '../../shared/linkage/visiting/claim.ts';
import type { Child } from '../../shared/register/child.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { decisionsOf, type HeardReview, type Replay, type Replayed, replayDecisions } from './decisions.ts';
import { weigherOf } from './explain/weigh-as-run.ts';
import { coveredBy, type Lists, leftOver } from './left-over.ts';
import { type Found, linkInPasses } from './link-in-passes.ts';
import type { LinkTrace } from './link-trace.ts';
import { type AskedLine, reviewLines } from './review-lines.ts';
import { SAME_CHILD } from './shared-links.ts';
import { visitingLinks } from './visiting-links.ts';

export interface CardInput {
  children: readonly Child[];
  cards: readonly CardRecord[];
  /** Cards that other provinces issued, with the children they were found for. */
  visitors?: readonly VisitingCard[];
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
  /** Cards of the province linked to a child. */
  linked: number;
  /** Cards of other provinces linked to a child. */
  visiting: number;
  /** What the cards of the province alone give. */
  atHome: Found;
  /** What a person must look at. */
  toReview: AskedLine[];
  /** How it was found, to explain it. */
  trace: LinkTrace;
}

/**
 * Children ⨝ cards. A child whose cards of its birth month leave it uncovered meets the leftovers of the province
 * too: its valid card may stand there under a wrong month. Cards of other provinces come last.
 */
export function linkCards(input: CardInput): CardsOfChildren {
  const { children, cards: own, visitors = [], units, asOf } = input;
  const home = replayOf(input, own);
  const task = taskBeside(input.task ?? childrenToCards, home);
  const people = { lefts: childPeople(children), rights: cardPeople(own) };
  const surroundings = {
    distance: units.distance,
    frequencies: nameFrequencies(sampleOf(people.lefts)),
    facilities: learnFacilities(everyoneOf(people.lefts), everyoneOf(people.rights)),
  };
  const stillOpen = (links: readonly Link[]) => uncoveredBy(links, { children, cards: own, asOf });
  const linked = linkInPasses({ ...people, task, surroundings, stillOpen });
  const atHome = replayDecisions(linked, home);
  const run = { ...input, surroundings };
  if (visitors.length === 0) return cardsOf(run, { atHome, found: atHome, replay: home });
  const lists = { children, cards: own, asOf };
  const open = leftOver(atHome.links, lists);
  const visits = visitingLinks(visitors, {
    children,
    ownCards: own.length,
    isLeftOver: (at) => open.has(at),
  });
  const replay = replayOf(input, [...own, ...visitors.map(({ card }) => card)]);
  const found = replayDecisions(bothOf(linked, visits), replay);
  return cardsOf(run, { atHome, found, replay });
}

function replayOf({ children, reviews }: CardInput, cards: readonly CardRecord[]): Replay {
  const pairs = decidedPairs(decisionsOf(reviews), { children, cards });
  return { pairs, standing: standingDecisions(pairs), children, cards };
}

function bothOf(one: Found, other: Found): Found {
  return { links: [...one.links, ...other.links], unsure: [...one.unsure, ...other.unsure] };
}

interface Linked {
  atHome: Found;
  found: Replayed;
  /** Over all cards, those of other provinces last. */
  replay: Replay;
}

function cardsOf(
  { children, cards: own, surroundings }: CardInput & { surroundings: Surroundings },
  { atHome, found, replay }: Linked,
): CardsOfChildren {
  const { cards, pairs } = replay;
  const people = { lefts: childPeople(children), rights: cardPeople(cards) };
  const weigh = weigherOf({ found, surroundings, people });
  const byChild = (links: readonly Link[]) => cardsByChild(links, { children, cards });
  const visiting = found.links.filter(({ right }) => right >= own.length).length;
  return {
    held: byChild(found.links),
    doubts: byChild(found.unsure.flatMap(({ candidates }) => candidates)),
    borrowed: byChild(found.links.filter(({ rule }) => rule === SAME_CHILD)),
    linked: found.links.length - visiting,
    visiting,
    atHome,
    toReview: reviewLines({ ...replay, found, weigh }),
    trace: { cards, found, pairs, surroundings, people, weigh },
  };
}

/** Positions of the children with cards of whom none covers on the date. */
function uncoveredBy(links: readonly Link[], lists: Lists): Set<number> {
  const covered = coveredBy(links, lists);
  const uncovered = new Set<number>();
  for (const { left } of links) if (covered[left] === 0) uncovered.add(left);
  return uncovered;
}

/** The cards of each child; every child without one shares one empty list. */
function cardsByChild(
  links: readonly Link[],
  { children, cards }: Pick<Lists, 'children' | 'cards'>,
): LinkedCard[][] {
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
