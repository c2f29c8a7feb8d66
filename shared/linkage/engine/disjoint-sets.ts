/** 0, 1, 2 … ; a loop, as `Int32Array.from` asks a function for each. */
export function positionsUpTo(size: number): Int32Array {
  const positions = new Int32Array(size);
  for (let at = 1; at < size; at += 1) positions[at] = at;
  return positions;
}

/** Union–find over positions 0..size-1. */
export class DisjointSets {
  readonly #parent: Int32Array;
  readonly #joined = new Set<number>();

  constructor(size: number) {
    this.#parent = positionsUpTo(size);
  }

  find(at: number): number {
    const parent = this.#parent;
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    let step = at;
    while (step !== root) {
      const next = parent[step] ?? root;
      parent[step] = root;
      step = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.#parent[this.find(one)] = this.find(other);
    this.#joined.add(one).add(other);
  }

  /** The sets of more than one member. */
  several(): number[][] {
    const sets = new Map<number, number[]>();
    for (const at of this.#joined) {
      const root = this.find(at);
      const members = sets.get(root);
      if (members) members.push(at);
      else sets.set(root, [at]);
    }
    return [...sets.values()];
  }
}
