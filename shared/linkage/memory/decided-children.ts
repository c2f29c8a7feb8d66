import type { Child, ChildId } from '../../register/child.ts';
import type { ChildDecision, DecidedChildren } from './decision.ts';
import { changesOf, type FieldChange, fingerprintOfChild, MERGED, type SeenChildren } from './fingerprint.ts';
import { compareDecisions } from './in-order.ts';

/** A name of two children that does not depend on which is named first. */
export function keyOfChildren(a: ChildId, b: ChildId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The pairs of today's children that people decided on, the last decision a pair; none of a child that left. */
export function decidedChildren(
  decisions: readonly ChildDecision[],
  children: readonly Child[],
): DecidedChildren[] {
  if (decisions.length === 0) return [];
  const wanted = new Set(decisions.flatMap(({ childId, otherId }) => [childId, otherId]));
  const places = new Map(children.flatMap(({ id }, at) => (wanted.has(id) ? [[id, at] as const] : [])));
  const last = new Map(
    decisions.toSorted(compareDecisions).map((one) => [keyOfChildren(one.childId, one.otherId), one]),
  );
  return [...last.values()].flatMap((decision) => {
    const [left, right] = [places.get(decision.childId), places.get(decision.otherId)];
    if (left === undefined || right === undefined || left === right) return [];
    return [{ left, right, decision, changes: changesIn(decision, children[left], children[right]) }];
  });
}

function changesIn(
  { seen, at: salt, isOfMerged }: ChildDecision,
  child: Child | undefined,
  other: Child | undefined,
): FieldChange[] {
  if (isOfMerged) return [MERGED];
  if (seen === undefined || child === undefined || other === undefined) return [];
  return [
    ...changesOf('child', seen.child, fingerprintOfChild(child, salt)),
    ...changesOf('other', seen.other, fingerprintOfChild(other, salt)),
  ];
}

/** What a decision keeps of the two children it was made on. */
export function seenChildren({ child, other }: { child: Child; other: Child }, salt: string): SeenChildren {
  return { child: fingerprintOfChild(child, salt), other: fingerprintOfChild(other, salt) };
}
