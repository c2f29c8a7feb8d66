import type { CardRecord } from '../../feeds/records.ts';
import { disjointSets } from '../../register/disjoint-sets.ts';

/**
 * Cards by their holder, whichever province issued them: those that share a personal or an insurance number, directly or
 * through others. A number written on another child's card makes two holders one: a card too few is given then, not one too many.
 */
export function cardHolders<One extends { card: CardRecord }>(cards: readonly One[]): One[][] {
  const sets = disjointSets(cards.length);
  const bearers = new Map<string, number>();
  for (const [at, { card }] of cards.entries()) {
    for (const number of numbersOf(card)) {
      const bearer = bearers.get(number);
      if (bearer === undefined) bearers.set(number, at);
      else sets.join(bearer, at);
    }
  }
  return [...Map.groupBy(cards.keys(), sets.find).values()].map((members) =>
    members.flatMap((at) => cards[at] ?? []),
  );
}

function numbersOf({ personal_id: id, social_insurance_no: insurance }: CardRecord): string[] {
  return [...(id === undefined ? [] : [`p${id}`]), ...(insurance === undefined ? [] : [`i${insurance}`])];
}
