import { disjointSets } from '../../register/disjoint-sets.ts';
import type { LevelHit } from '../spec.ts';

/** A scored pair worth deciding on; positions in the lists of free records. */
export interface Edge {
  left: number;
  right: number;
  weight: number;
  /** Beside the other candidates of the right. */
  probability?: number;
  evidence: readonly LevelHit[];
}

/** Edges that share a left or a right, directly or through others. */
export function connectedGroups(edges: readonly Edge[], lefts: number, rights: number): Edge[][] {
  const sets = disjointSets(lefts + rights);
  for (const { left, right } of edges) sets.join(left, lefts + right);
  const groups = new Map<number, Edge[]>();
  for (const edge of edges) {
    const root = sets.find(edge.left);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}
