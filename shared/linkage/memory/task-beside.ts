import type { LinkTask } from '../people/person-task.ts';
import type { LinkSpec } from '../spec.ts';
import type { DecidedLists, DecidedPairs } from './decision.ts';
import type { StandingDecisions } from './standing-decisions.ts';

export interface Decided extends Pick<DecidedLists, 'children' | 'cards'> {
  pairs: DecidedPairs;
  standing: StandingDecisions;
}

type IsOpen = (left: { readonly ref: string }, right: { readonly ref: string }) => boolean;

/**
 * The task without the pairs that people refused, or whose card they gave to another child: the card may then still go to
 * whom it fits second best. Children called two are no double of each other.
 */
export function taskBeside(task: LinkTask, decided: Decided): LinkTask {
  const { pairs, standing } = decided;
  if (pairs.cards.length + pairs.children.length === 0) return task;
  const isOpen = openPairs(decided);
  return {
    ...task,
    pass: (pass, surroundings) =>
      specOfOpen(task.pass(pass, surroundings), { isOpen, areTwo: standing.areTwo }),
  };
}

function specOfOpen<P extends { readonly ref: string }>(
  spec: LinkSpec<P>,
  { isOpen, areTwo }: Pick<StandingDecisions, 'areTwo'> & { isOpen: IsOpen },
): LinkSpec<P> {
  const { identifiers, admits = () => true, mayBeDouble } = spec;
  return {
    ...spec,
    identifiers: identifiers.map((identifier) => ({
      ...identifier,
      sane: (left, right) => isOpen(left, right) && identifier.sane(left, right),
    })),
    admits: (left, right) => isOpen(left, right) && admits(left, right),
    ...(mayBeDouble && {
      mayBeDouble: (pair) => !areTwo(pair.left.ref, pair.right.ref) && mayBeDouble(pair),
    }),
  };
}

/** Only the cards decided on are looked up; two cards that are grouped, where the left is no child, are always open. */
function openPairs({ pairs, standing, children, cards }: Decided): IsOpen {
  const rights = new Map<string, number>();
  for (const { right } of pairs.cards) rights.set(cards[right]?.key ?? '', right);
  const lefts = new Map(children.map(({ id }, at) => [id, at]));
  return (left, right) => {
    const card = rights.get(right.ref);
    const child = card === undefined ? undefined : lefts.get(left.ref);
    return card === undefined || child === undefined || !standing.isRefused(child, card);
  };
}
