import { cardRef } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Child } from '../../shared/register/child.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Found } from './link-in-passes.ts';

/** The last decision on each pair, by child. */
type Decisions = ReadonlyMap<string, ReadonlyMap<string, Review['decision']>>;

/**
 * Replays what people decided over what linkage found: a pair called different is never linked nor asked about
 * again, a pair called the same is linked and its card taken from any other child. A child's other candidates
 * stay in question. People outrank the weights.
 */
export function replayDecisions(
  found: Found,
  reviews: readonly Review[],
  { children, cards }: { children: readonly Child[]; cards: readonly CardRecord[] },
): Found {
  if (reviews.length === 0) return found;
  const decisions = lastDecisions(reviews);
  const decided = (left: number, right: number): Review['decision'] | undefined => {
    const [child] = children.slice(left, left + 1);
    const [card] = cards.slice(right, right + 1);
    const own = child && decisions.get(child.id);
    return own && child && card && own.get(cardRef(child.id, card.key));
  };
  const confirmed = confirmedLinks(decisions, { children, cards });
  const taken = new Set(confirmed.map(({ right }) => right));
  const stands = ({ left, right }: Link): boolean =>
    decided(left, right) !== 'different' && !taken.has(right);
  const unsure = found.unsure
    .map(({ left, candidates }) => ({ left, candidates: candidates.filter(stands) }))
    .filter(({ candidates }) => candidates.length > 0);
  return { links: [...found.links.filter(stands), ...confirmed], unsure };
}

function lastDecisions(reviews: readonly Review[]): Decisions {
  const decisions = new Map<string, Map<string, Review['decision']>>();
  for (const { left, right, decision } of reviews) {
    const own = decisions.get(left) ?? new Map<string, Review['decision']>();
    decisions.set(left, own.set(right, decision));
  }
  return decisions;
}

function confirmedLinks(
  decisions: Decisions,
  { children, cards }: { children: readonly Child[]; cards: readonly CardRecord[] },
): Link[] {
  const links: Link[] = [];
  for (const [left, child] of children.entries()) {
    const own = decisions.get(child.id);
    if (own === undefined || ![...own.values()].includes('same')) continue;
    for (const [right, card] of cards.entries()) {
      if (own.get(cardRef(child.id, card.key)) !== 'same') continue;
      links.push({ left, right, rule: 'decided', probability: 1, weight: 0, evidence: [] });
    }
  }
  return links;
}
