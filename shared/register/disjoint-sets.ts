/** Groups of positions `0 … size-1` that grow together. */
export interface DisjointSets {
  /** The position that stands for the group of `at`: the smallest of the group. */
  find(at: number): number;
  join(a: number, b: number): void;
}

/** Starts with every position in a group of its own (union-find with path halving). */
export function disjointSets(size: number): DisjointSets {
  const parent = new Int32Array(size);
  for (let at = 1; at < size; at += 1) parent[at] = at;

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
  }

  return { find, join };
}
