/** A list of values with the share of each, prepared for drawing. */
export interface Weighted<T> {
  readonly values: readonly T[];
  /** Running sums of the weights; the last is the total. */
  readonly sums: readonly number[];
}

/** A seeded source of chance. Every draw of the province goes through one, so equal options give equal bytes. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  /** One value of a list that is not empty. */
  pick<T>(values: readonly T[]): T;
  draw<T>(table: Weighted<T>): T;
}

/** Prepares `[value, weight]` pairs; weights need not sum to one. Throws on an empty table. */
export function weighted<T>(pairs: Iterable<readonly [T, number]>): Weighted<T> {
  const values: T[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const [value, weight] of pairs) {
    values.push(value);
    sum += weight;
    sums.push(sum);
  }
  if (values.length === 0) throw new Error('A weighted table needs at least one value.');
  return { values, sums };
}

/**
 * The stream of chance called `label` under `seed` (sfc32 seeded through splitmix32). Streams are independent:
 * drawing more from one does not shift another, so a new rule in one place leaves the rest of a province alone.
 */
export function randomOf(seed: number, label: string): Random {
  const next = sfc32(splitmix32(hash(`${seed}/${label}`)));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (values) => at(values, int(0, values.length - 1)),
    draw: (table) => at(table.values, positionIn(table.sums, next() * at(table.sums, table.sums.length - 1))),
  };
}

/** `count` values drawn without replacement, each as likely as its weight (Efraimidis and Spirakis 2006). */
export function sample<T>(values: readonly T[], count: number, options: Sampling<T>): T[] {
  const keyed = values.map((value, position) => {
    const weight = options.weight(value);
    return { value, position, key: weight > 0 ? Math.log(1 - options.random.next()) / weight : -Infinity };
  });
  keyed.sort((a, b) => b.key - a.key || a.position - b.position);
  return keyed.slice(0, count).map(({ value }) => value);
}

export interface Sampling<T> {
  random: Random;
  weight(value: T): number;
}

function at<T>(values: readonly T[], position: number): T {
  if (position < 0 || position >= values.length) throw new Error('Nothing to pick from.');
  return values[position] as T;
}

function positionIn(sums: readonly number[], drawn: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sums, middle) > drawn) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 16777619);
  }
  return value >>> 0;
}

function splitmix32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function sfc32(seeds: () => number): () => number {
  let a = seeds() | 0;
  let b = seeds() | 0;
  let c = seeds() | 0;
  let counter = seeds() | 0;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}
