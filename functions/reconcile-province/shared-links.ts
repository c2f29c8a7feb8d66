import type { DecidedChildren } from '../../shared/linkage/memory/decision.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import { disjointSets } from '../../shared/register/disjoint-sets.ts';

/** The rule of a link a child has because somebody said it is the child that the card was given to. */
export const SAME_CHILD = 'same_child';

/**
 * The links that each of several records of one child has through the others, as people said that they are one. Most of
 * those are one child of the register; these are the rest, whose rows cannot be one child's (`joinClusters`).
 */
export function sharedLinks(links: readonly Link[], oneChild: readonly DecidedChildren[]): Link[] {
  if (oneChild.length === 0) return [];
  const groups = groupsOf(oneChild);
  const members = new Set(groups.flat());
  const held = Map.groupBy(
    links.filter(({ left }) => members.has(left)),
    ({ left }) => left,
  );
  return groups.flatMap((group) => {
    const cards = group.flatMap((member) => held.get(member) ?? []);
    return group.flatMap((left) =>
      cards.filter((one) => one.left !== left).map((one) => ({ ...one, left, rule: SAME_CHILD })),
    );
  });
}

/** Children called one, directly or through a third. */
function groupsOf(pairs: readonly DecidedChildren[]): number[][] {
  const last = pairs.reduce((most, { left, right }) => Math.max(most, left, right), -1);
  const sets = disjointSets(last + 1);
  for (const { left, right } of pairs) sets.join(left, right);
  return sets.several();
}
