import { type Card, type CardWorld, cardsBehind, cardsOutOfScope, earlierCard, validCard } from './cards.ts';
import type { Kid } from './people.ts';
import { sample } from './random.ts';
import type { CardCause } from './uncovered.ts';

/** Sóc Trăng's file had 134,797 rows for 119,885 children: first cards, re-issues and cards of children who left. */
const ROWS_A_CHILD = 134_797 / 119_885;
const OLD_ENOUGH_FOR_TWO = 150;

/** Every card of a province: the valid ones, those behind a gap, those of children out of scope, and earlier cards up to the usual size. */
export function allCards(
  kids: readonly Kid[],
  uncovered: ReadonlyMap<Kid['id'], CardCause>,
  world: CardWorld,
): Card[] {
  const valid: Card[] = [];
  const others: Card[] = [];
  for (const kid of kids) {
    const cause = uncovered.get(kid.id);
    if (cause) others.push(...cardsBehind(kid, cause, world));
    else if (kid.standing === 'in_scope') valid.push(validCard(kid, world));
    else others.push(...cardsOutOfScope(kid, world));
  }
  const inScope = kids.filter(({ standing }) => standing === 'in_scope').length;
  const missing = Math.round(inScope * ROWS_A_CHILD) - valid.length - others.length;
  return [...withEarlier(valid, Math.max(0, missing), world), ...others];
}

function withEarlier(valid: readonly Card[], count: number, world: CardWorld): Card[] {
  const old = (card: Card) => (world.asOf - card.kid.born > OLD_ENOUGH_FOR_TWO ? 1 : 0);
  const chosen = new Set(sample(valid, count, { random: world.random, weight: old }));
  return valid.flatMap((card) => {
    if (!chosen.has(card)) return [card];
    const { earlier, current } = earlierCard(card, world);
    return [earlier, current];
  });
}
