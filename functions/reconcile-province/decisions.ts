import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Child } from '../../shared/register/child.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Found } from './link-in-passes.ts';

interface Lists {
  children: readonly Child[];
  cards: readonly CardRecord[];
}

/** How a review names the two records it is about. */
export const reviewKeys = {
  child: (childId: string): string => `child:${childId}`,
  card: (key: string): string => `c:${key}`,
};

/**
 * Replays what people decided over what linkage found: a pair called different is never linked nor asked about
 * again, a pair called the same is linked and its card taken from any other child. A child's other candidates
 * stay in question. People outrank the weights, and a later decision outranks an earlier one.
 */
export function replayDecisions(found: Found, reviews: readonly Review[], lists: Lists): Found {
  if (reviews.length === 0) return found;
  const decided = decisionOf(reviews, lists);
  const confirmed = confirmedLinks(reviews, lists);
  const taken = new Set(confirmed.map(({ right }) => right));
  const stands = ({ left, right }: Link): boolean =>
    decided(left, right) !== 'different' && !taken.has(right);
  const unsure = found.unsure
    .map(({ left, candidates }) => ({ left, candidates: candidates.filter(stands) }))
    .filter(({ candidates }) => candidates.length > 0);
  return { links: [...found.links.filter(stands), ...confirmed], unsure };
}

function inOrderOfTime(reviews: readonly Review[]): Review[] {
  return reviews.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

type DecisionOf = (left: number, right: number) => Review['decision'] | undefined;

function decisionOf(reviews: readonly Review[], { children, cards }: Lists): DecisionOf {
  const last = new Map(
    inOrderOfTime(reviews).map(({ left, right, decision }) => [`${left} ${right}`, decision]),
  );
  return (left, right) => {
    const [child, card] = [children[left], cards[right]];
    return child && card && last.get(`${reviewKeys.child(child.id)} ${reviewKeys.card(card.key)}`);
  };
}

/** A card has one child: of several it was confirmed for, the one confirmed last. */
function confirmedLinks(reviews: readonly Review[], { children, cards }: Lists): Link[] {
  const leftOf = new Map(children.map(({ id }, at) => [reviewKeys.child(id), at]));
  const rightOf = new Map(cards.map(({ key }, at) => [reviewKeys.card(key), at]));
  const owners = new Map<number, number>();
  for (const review of inOrderOfTime(reviews)) {
    const [left, right] = [leftOf.get(review.left), rightOf.get(review.right)];
    if (left === undefined || right === undefined) continue;
    if (review.decision === 'same') owners.set(right, left);
    else if (owners.get(right) === left) owners.delete(right);
  }
  return [...owners].map(([right, left]) => ({
    left,
    right,
    rule: 'decided',
    probability: 1,
    weight: 0,
    evidence: [],
  }));
}
