import type { LinkTrace, Weighed } from '../link-trace.ts';
import type { Answers } from './answers.ts';
import { type KeptNear, keptEvidence } from './kept.ts';
import { type Pair, pairsNearby } from './nearby.ts';
import { whyNotOf } from './why-not.ts';

const NEAREST = 3;
/** Odds of 1 to 250: below that two records have no more in common than any two children. */
const NEAR_ENOUGH = -8;

/** The cards nearest to a child, best first, and where they stand. */
export interface Near {
  pairs: readonly Pair[];
  cards: KeptNear[];
}

/** The cards nearest to each uncovered child among those neither given to it nor in question, and why not. */
export function nearByChild(answers: Answers): Map<number, Near> {
  const { children, trace } = answers;
  const owners = ownersIn(trace);
  const asked = new Set(trace.found.unsure.flatMap(({ candidates }) => candidates.map(keyOf)));
  const isOther = (pair: Pair): boolean => owners[pair.right] !== pair.left && !asked.has(keyOf(pair));
  const pairs = pairsNearby(trace.people, uncoveredAmong(answers)).filter(isOther);
  const weighed = pairs.map(trace.weigh).filter(({ weight }) => weight > NEAR_ENOUGH);
  const whyNot = whyNotOf({ trace, children, owners });
  const near = new Map<number, Near>();
  for (const [left, own] of Map.groupBy(weighed, (pair) => pair.left)) {
    const nearest = own.sort(heaviestFirst).slice(0, NEAREST);
    const cards = nearest.map((pair) => ({ ...keptEvidence(pair, trace.cards), why: whyNot(pair) }));
    near.set(left, { pairs: nearest, cards });
  }
  return near;
}

const keyOf = ({ left, right }: Pair): string => `${left} ${right}`;

/** The child each card was given to, -1 for none. */
function ownersIn({ found, cards }: LinkTrace): Int32Array {
  const owners = new Int32Array(cards.length).fill(-1);
  for (const { left, right } of found.links) owners[right] = left;
  return owners;
}

function uncoveredAmong({ outcomes }: Answers): number[] {
  return outcomes.flatMap(({ status }, at) => (status === 'uncovered' ? [at] : []));
}

function heaviestFirst(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || a.right - b.right;
}
