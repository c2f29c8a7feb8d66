/** Union–find over positions 0..size-1. */
export class DisjointSets {
  readonly #parent: Int32Array;
  readonly #joined = new Set<number>();

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
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
