import type { CardRecord } from '../../shared/feeds/records.ts';
import { acrossProvinces } from '../../shared/linkage/across-provinces.ts';
import { linkLeftovers } from '../../shared/linkage/leftovers.ts';
import { decidedPairs } from '../../shared/linkage/memory/decided-pairs.ts';
import { standingDecisions } from '../../shared/linkage/memory/standing-decisions.ts';
import { taskBeside } from '../../shared/linkage/memory/task-beside.ts';
import { nameFrequencies } from '../../shared/linkage/people/frequencies.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import { personOfCard, personOfHolder } from '../../shared/linkage/people/person-of.ts';
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import { cardHolders } from '../../shared/linkage/visiting/card-holders.ts';
import type { Claim, PlacedClaim, VisitingCard } from '../../shared/linkage/visiting/claim.ts';
import { childOfLeftover } from '../../shared/linkage/visiting/leftover-child.ts';
import { settleClaims } from '../../shared/linkage/visiting/settle-claims.ts';
import { visitingKey } from '../../shared/linkage/visiting/visiting-key.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { replayDecisions } from '../reconcile-province/decisions.ts';
import type { Leaving } from './leaving.ts';

/** A card outside the province that issued it. */
interface CardAbroad {
  card: CardRecord;
  person: Person;
  from: UnitCode;
  isAsked: boolean;
}

/**
 * Which cards visit which province. Each province is linked with the cards of all others, then the claims on each card are
 * settled between the provinces. Pure; the answer does not depend on the order of the provinces.
 */
export function visitorsAmong(provinces: readonly Leaving[]): Map<UnitCode, VisitingCard[]> {
  const abroad = provinces.flatMap(cardsAbroad);
  const surroundings = { frequencies: nameFrequencies(abroad.map(({ person }) => person)) };
  const claims = provinces.flatMap((one) =>
    claimsOf(one, { cards: abroad.filter(({ from }) => from !== one.province), surroundings }),
  );
  const byCard = Map.groupBy(claims, ({ key }) => key);
  const claimed = abroad.filter(({ card }) => byCard.has(card.key));
  const visitors = cardHolders(claimed).flatMap((cards) => visitsOf(cards, byCard));
  const byProvince = Map.groupBy(visitors, ({ province }) => province);
  return new Map(
    [...byProvince].map(([province, own]) => [province, own.map(({ visit }) => visit).sort(byKey)]),
  );
}

function cardsAbroad({ province, cards }: Leaving): CardAbroad[] {
  return cards.map(({ card: own, isAsked = false }) => {
    const card = { ...own, key: visitingKey(province, own.key) };
    return { card, person: personOfCard(card), from: province, isAsked };
  });
}

/** A claim, and the visiting key of the card. */
interface ClaimOnCard extends PlacedClaim {
  key: string;
}

function claimsOf(
  { province, children: left, decided: words }: Leaving,
  { cards, surroundings }: { cards: readonly CardAbroad[]; surroundings: Surroundings },
): ClaimOnCard[] {
  const lists = { children: left.map(childOfLeftover), cards: cards.map(({ card }) => card) };
  const pairs = decidedPairs({ cards: words, children: [] }, lists);
  const decided = { ...lists, pairs, standing: standingDecisions(pairs) };
  const people = {
    lefts: lists.children.map((child, at) => personOfHolder(child, left[at]?.insuranceNo)),
    rights: cards.map(({ person }) => person),
  };
  const spec = taskBeside(acrossProvinces, decided).pass('province', surroundings);
  const { links, unsure } = replayDecisions(linkLeftovers(people, spec, {}), decided);
  const claimOf = ({ left: at, right, rule, probability, weight, evidence, doubt }: Link): ClaimOnCard[] => {
    const [child, card] = [lists.children[at], lists.cards[right]];
    if (child === undefined || card === undefined) return [];
    const claim = { province, childId: child.id, key: card.key, rule, probability, weight, evidence };
    return [doubt === undefined ? claim : { ...claim, doubt }];
  };
  return [...links, ...unsure.flatMap(({ candidates }) => candidates)].flatMap(claimOf);
}

interface Visit {
  province: UnitCode;
  visit: VisitingCard;
}

function visitsOf(
  cards: readonly CardAbroad[],
  claims: ReadonlyMap<string, readonly ClaimOnCard[]>,
): Visit[] {
  const onHolder = cards.flatMap(({ card }) => claims.get(card.key) ?? []);
  const settled = settleClaims(onHolder, { isAsked: cards.some(({ isAsked }) => isAsked) });
  return cards.flatMap(({ card, from }) => {
    const own = settled.filter(({ key }) => key === card.key);
    return [...Map.groupBy(own, ({ province }) => province)].map(([province, here]) => ({
      province,
      visit: { card, from, claims: here.map(bare).sort(byChild) },
    }));
  });
}

function bare({ childId, rule, probability, weight, evidence, doubt }: PlacedClaim): Claim {
  return { childId, rule, probability, weight, evidence, ...(doubt !== undefined && { doubt }) };
}

const byChild = (a: Claim, b: Claim): number => (a.childId < b.childId ? -1 : 1);
const byKey = (a: VisitingCard, b: VisitingCard): number => (a.card.key < b.card.key ? -1 : 1);
