import type { ChildDecision } from '../../shared/linkage/memory/decision.ts';
import { childPeople } from '../../shared/linkage/people/person-of.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import { type Cluster, together } from '../../shared/register/clusters.ts';
import { type ChildDraft, draftOf } from '../../shared/register/draft.ts';
import type { Bar } from '../../shared/register/same-child.ts';
import { barOf } from '../../shared/register/sound-links.ts';

/** The rows of every child that may be asked to be another one, or was said to be or not. */
export type RowsOfDoubles = ReadonlyMap<ChildId, Cluster>;

/** All others are let go. Linkage asks of two children whether they are one only where they share name and day. */
export function rowsOfDoubles(
  children: readonly Child[],
  clusters: readonly Cluster[],
  decided: readonly ChildDecision[],
): RowsOfDoubles {
  const { dateAt, outlineAt } = childPeople(children);
  const named = new Set(decided.flatMap(({ childId, otherId }) => [childId, otherId]));
  const namesakes = Map.groupBy(children.keys(), (at) => `${dateAt(at)} ${outlineAt(at)}`);
  const wanted = [...namesakes.values()].flatMap((alike) =>
    alike.length > 1 ? alike : alike.filter((at) => named.has(children[at]?.id ?? '')),
  );
  return new Map(
    wanted.flatMap((at) => {
      const [child, rows] = [children[at], clusters[at]];
      return child === undefined || rows === undefined ? [] : [[child.id, rows] as const];
    }),
  );
}

/** What keeps two children from being made one, whoever says that they are; see `joinClusters`. */
export function barBetweenChildren(
  rows: RowsOfDoubles,
  [a, b]: readonly [ChildId, ChildId],
): Bar | undefined {
  const [left, right] = [rows.get(a), rows.get(b)];
  return left && right && barOf(left, right);
}

/** The child that two would be from the next run on; nothing where their rows cannot be one child's. */
export function oneOfTwo(rows: RowsOfDoubles, [a, b]: readonly [ChildId, ChildId]): ChildDraft | undefined {
  const [left, right] = [rows.get(a), rows.get(b)];
  return left && right && barOf(left, right) === undefined ? draftOf(together(left, right)) : undefined;
}
