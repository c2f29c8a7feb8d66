import type { CardRecord } from '../../shared/feeds/records.ts';
import { LOW_PROBABILITY } from '../../shared/linkage/engine/decide-group.ts';
import { areDatesApart, areNamesApart, numbersOf } from '../../shared/linkage/people/guards/agreement.ts';
import { personOfCard, personOfChild } from '../../shared/linkage/people/person-of.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Claim, VisitingCard } from '../../shared/linkage/visiting/claim.ts';
import type { Child } from '../../shared/register/child.ts';
import type { Tombstone } from '../../shared/register/identities.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { VisitorsShelf } from '../../shared/store/registry/visitors.ts';
import type { Found } from './link-in-passes.ts';

/** The rule of a link to a card of another province. */
export const VISITING = 'visiting';
/** The rule of a claim that rests on a person's word: nothing is made of it without the word, which may be taken back by now. */
const DECIDED = 'decided';

/** The cards on a shelf, whose claims are followed to the children that live. */
export async function readVisitors(
  store: Store,
  shelf: VisitorsShelf | undefined,
  tombstones: readonly Tombstone[] = [],
): Promise<VisitingCard[]> {
  if (shelf?.object === undefined) return [];
  const cards = await store.outcome.read<VisitingCard>(shelf.object);
  const living = new Map(tombstones.map(({ childId, into }) => [childId, into]));
  const follow = (claim: Claim): Claim => ({ ...claim, childId: living.get(claim.childId) ?? claim.childId });
  return cards.map((one) => ({ ...one, claims: one.claims.map(follow) }));
}

interface Visited {
  children: readonly Child[];
  /** Cards of the province itself; visiting ones follow them. */
  ownCards: number;
  isLeftOver(at: number): boolean;
}

/**
 * The links, and questions, of the last pass: visiting cards with the children left over. They were found by the night that has
 * seen all provinces; of a child that was corrected since, so that name, day or number speak against it, nothing is left.
 */
export function visitingLinks(
  visitors: readonly VisitingCard[],
  { children, ownCards, isLeftOver }: Visited,
): Found {
  const wanted = new Set(visitors.flatMap(({ claims }) => claims.map(({ childId }) => childId)));
  const positions = new Map(
    children.flatMap(({ id }, at) => (wanted.has(id) && isLeftOver(at) ? [[id, at] as const] : [])),
  );
  const found = visitors.flatMap(({ card, claims }, at) =>
    claims.flatMap((claim): Link[] => {
      const left = positions.get(claim.childId);
      const child = left === undefined ? undefined : children[left];
      if (left === undefined || child === undefined || isOvertaken(child, card)) return [];
      return [linkOf(claim, { left, right: ownCards + at })];
    }),
  );
  const questions = Map.groupBy(
    found.filter(({ doubt }) => doubt !== undefined),
    ({ left }) => left,
  );
  return {
    links: found.filter(({ doubt }) => doubt === undefined),
    unsure: [...questions].map(([left, candidates]) => ({ left, candidates: candidates.sort(byWeight) })),
  };
}

function linkOf(
  { rule, probability, weight, evidence, doubt }: Claim,
  pair: Pick<Link, 'left' | 'right'>,
): Link {
  const link: Link = { ...pair, rule: VISITING, probability, weight, evidence };
  const open = rule === DECIDED ? LOW_PROBABILITY : doubt;
  return open === undefined ? link : { ...link, doubt: open };
}

function isOvertaken(child: Child, card: CardRecord): boolean {
  const pair = { left: personOfChild(child), right: personOfCard(card) };
  return areNamesApart(pair) || areDatesApart(pair) || numbersOf(pair) === 'conflict';
}

const byWeight = (a: Link, b: Link): number => b.weight - a.weight || a.right - b.right;
