/** Groups of positions `0 … size-1` that grow together. */
export interface DisjointSets {
  /** The position that stands for the group of `at`: the smallest of the group. */
  find(at: number): number;
  join(a: number, b: number): void;
  /** The groups of more than one position. */
  several(): number[][];
}

/** Starts with every position in a group of its own (union-find with path halving). */
export function disjointSets(size: number): DisjointSets {
  const parent = positionsUpTo(size);
  const joined = new Set<number>();

  function find(at: number): number {
    let here = at;
    for (let up = parent[here] ?? here; up !== here; up = parent[here] ?? here) {
      parent[here] = parent[up] ?? up;
      here = up;
    }
    return here;
  }

  function join(a: number, b: number): void {
    const left = find(a);
    const right = find(b);
    parent[Math.max(left, right)] = Math.min(left, right);
    joined.add(a).add(b);
  }

  return { find, join, several: () => [...Map.groupBy(joined, find).values()] };
}

/** 0, 1, 2 … ; a loop, as `Int32Array.from` asks a function for each. */
export function positionsUpTo(size: number): Int32Array {
  const positions = new Int32Array(size);
  for (let at = 1; at < size; at += 1) positions[at] = at;
  return positions;
}
