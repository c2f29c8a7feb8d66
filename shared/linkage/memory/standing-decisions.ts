import type { ChildId } from '../../register/child.ts';
import { keyOfChildren } from './decided-children.ts';
import type { DecidedChildren, DecidedPair, DecidedPairs } from './decision.ts';

/** What the decisions of people leave linkage to decide. */
export interface StandingDecisions {
  /** Pairs linked whatever their weight: a card's last confirmed child. */
  confirmed: DecidedPair[];
  /** Called different, and nothing changed since: neither linked nor asked about again. */
  isRefused(left: number, right: number): boolean;
  /** Called different on other data than today's: at most asked about again. */
  doubted(left: number, right: number): DecidedPair | undefined;
  /** Children called one: each holds the cards of the other. */
  oneChild: DecidedChildren[];
  /** Whether two children were called two, and nothing changed since. */
  areTwo(a: ChildId, b: ChildId): boolean;
}

/**
 * What the decided pairs mean today. A card has one child: the one it was confirmed for last; a word on the card itself
 * outranks one on another card of its holder.
 */
export function standingDecisions({ cards, children }: DecidedPairs): StandingDecisions {
  return { ...standingOnCards(cards), ...standingOnChildren(children) };
}

function standingOnChildren(
  pairs: readonly DecidedChildren[],
): Pick<StandingDecisions, 'oneChild' | 'areTwo'> {
  const isSame = ({ decision }: DecidedChildren): boolean => decision.decision === 'same';
  const two = pairs.filter((pair) => !isSame(pair) && pair.changes.length === 0);
  const apart = new Set(two.map(({ decision }) => keyOfChildren(decision.childId, decision.otherId)));
  return { oneChild: pairs.filter(isSame), areTwo: (a, b) => apart.has(keyOfChildren(a, b)) };
}

function standingOnCards(pairs: readonly DecidedPair[]): Omit<StandingDecisions, 'oneChild' | 'areTwo'> {
  const refusals = pairs.filter(({ decision }) => decision.decision === 'different');
  const refused = new Set(refusals.filter(({ changes }) => changes.length === 0).map(keyOf));
  const doubts = new Map(
    refusals.filter(({ changes }) => changes.length > 0).map((pair) => [keyOf(pair), pair]),
  );
  const owners = ownersOf(pairs);
  const isTakenFrom = (left: number, right: number): boolean => {
    const owner = owners.get(right);
    return owner !== undefined && owner.left !== left;
  };
  return {
    confirmed: [...owners.values()],
    isRefused: (left, right) => isTakenFrom(left, right) || refused.has(keyOf({ left, right })),
    doubted: (left, right) => (isTakenFrom(left, right) ? undefined : doubts.get(keyOf({ left, right }))),
  };
}

function ownersOf(pairs: readonly DecidedPair[]): Map<number, DecidedPair> {
  const owners = new Map<number, DecidedPair>();
  for (const pair of pairs) {
    if (pair.decision.decision !== 'same') continue;
    const known = owners.get(pair.right);
    if (known === undefined || outranks(pair, known)) owners.set(pair.right, pair);
  }
  return owners;
}

function outranks(pair: DecidedPair, known: DecidedPair): boolean {
  return pair.isDirect === known.isDirect ? pair.decision.at >= known.decision.at : pair.isDirect;
}

const keyOf = ({ left, right }: Pick<DecidedPair, 'left' | 'right'>): string => `${left} ${right}`;
