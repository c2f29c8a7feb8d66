import { bestAssignment } from './assignment.ts';
import type { Edge } from './edges.ts';

/** An edge of the best assignment. */
export interface Match {
  edge: Edge;
  /** Bits the whole group would lose without this edge; small when another assignment is nearly as good. */
  regret: number;
}

/** Larger groups are matched greedily: the exact regrets of one cost up to side^4 steps (40: 2.6 million). */
const EXACT_SIDE = 40;

/**
 * The one-to-one choice of greatest total gain over `floor` in a connected group of edges. Groups wider than
 * EXACT_SIDE take the heaviest free edge first; their regrets then look at direct rivals only.
 */
export function matchGroup(edges: readonly Edge[], floor: number): Match[] {
  const [only] = edges;
  if (only !== undefined && edges.length === 1) return [{ edge: only, regret: only.weight - floor }];
  const lefts = [...new Set(edges.map((edge) => edge.left))].sort((a, b) => a - b);
  const rights = [...new Set(edges.map((edge) => edge.right))].sort((a, b) => a - b);
  const isSmall = lefts.length <= EXACT_SIDE && rights.length <= EXACT_SIDE;
  return isSmall ? exactly({ edges, lefts, rights }, floor) : greedily(edges, floor);
}

interface Grid {
  edges: readonly Edge[];
  lefts: readonly number[];
  rights: readonly number[];
}

function exactly(grid: Grid, floor: number): Match[] {
  const gains = gainsOf(grid, floor);
  const best = bestAssignment(gains);
  return grid.edges.flatMap((edge) => {
    const [row, column] = [grid.lefts.indexOf(edge.left), grid.rights.indexOf(edge.right)];
    if (best.rightOf[row] !== column) return [];
    return [{ edge, regret: best.total - totalWithout(gains, row, column) }];
  });
}

function gainsOf({ edges, lefts, rights }: Grid, floor: number): Float64Array[] {
  const rowOf = new Map(lefts.map((left, row) => [left, row]));
  const columnOf = new Map(rights.map((right, column) => [right, column]));
  const gains = lefts.map(() => new Float64Array(rights.length));
  for (const { left, right, weight } of edges) {
    const row = gains[rowOf.get(left) ?? -1];
    if (row) row[columnOf.get(right) ?? -1] = Math.max(0, weight - floor);
  }
  return gains;
}

function totalWithout(gains: readonly Float64Array[], row: number, column: number): number {
  const without = gains.map((line, at) => (at === row ? line.with(column, 0) : line));
  return bestAssignment(without).total;
}

function greedily(edges: readonly Edge[], floor: number): Match[] {
  const chosen = new Map<number, Edge>();
  const takenRights = new Set<number>();
  for (const edge of edges.toSorted(heaviestFirst)) {
    if (edge.weight <= floor || chosen.has(edge.left) || takenRights.has(edge.right)) continue;
    chosen.set(edge.left, edge);
    takenRights.add(edge.right);
  }
  const heaviestBut = heaviestOthers(edges);
  return [...chosen.values()].map((edge) => ({
    edge,
    regret: edge.weight - Math.max(floor, heaviestBut(edge)),
  }));
}

/** The weight of the heaviest other edge of either end; two a record are kept, as a crowd has thousands of edges. */
function heaviestOthers(edges: readonly Edge[]): (edge: Edge) => number {
  const byLeft = new Map<number, Edge[]>();
  const byRight = new Map<number, Edge[]>();
  for (const edge of edges) {
    byLeft.set(edge.left, heaviestTwo(edge, byLeft.get(edge.left)));
    byRight.set(edge.right, heaviestTwo(edge, byRight.get(edge.right)));
  }
  return (edge) => {
    const near = [...(byLeft.get(edge.left) ?? []), ...(byRight.get(edge.right) ?? [])];
    return Math.max(...near.filter((other) => other !== edge).map(({ weight }) => weight));
  };
}

function heaviestTwo(edge: Edge, [first, second]: readonly Edge[] = []): Edge[] {
  if (first === undefined) return [edge];
  if (edge.weight > first.weight) return [edge, first];
  return second === undefined || edge.weight > second.weight ? [first, edge] : [first, second];
}

/** Order of preference among edges; positions are in order of `ref`, so ties fall the same way in every run. */
export function heaviestFirst(a: Edge, b: Edge): number {
  return b.weight - a.weight || a.left - b.left || a.right - b.right;
}
