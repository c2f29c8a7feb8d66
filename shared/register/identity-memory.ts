import type { ChildId } from './child.ts';
import { compareText } from './row-order.ts';

/** An id of a child and the number of the run that first gave it. */
export interface Remembered {
  readonly childId: ChildId;
  readonly since: number;
}

/** Which child every row ever seen belongs to. An explicit value: it is read before a run and kept after it. */
export interface IdentityMemory {
  /** The register the ids live in, a province code: two provinces may use the same row keys. */
  readonly scope: string;
  /** By the key of the row in its feed: the id the row first came to, also after that id was buried. */
  readonly births: ReadonlyMap<string, Remembered>;
  readonly residents: ReadonlyMap<string, Remembered>;
  /** Tombstones: ids that are no more, each with the child that took it in; see {@link survivorOf}. */
  readonly buried: ReadonlyMap<ChildId, Remembered>;
  /** By digest of the personal number: children none of whose rows has a lasting key; see `numbers.ts`. */
  readonly numbers: ReadonlyMap<string, Remembered>;
}

/**
 * One entry of the memory as it is kept. `key` is `b:<key>` for a births row, `r:<key>` for a residents row, `n:<digest>`
 * for a personal number, `t:<id>` for the tombstone of an id.
 */
export interface MemoryLine {
  key: string;
  childId: ChildId;
  since: number;
}

/** The memory of a register that has not run yet. */
export function noMemory(scope: string): IdentityMemory {
  return memoryOfLines(scope, []);
}

/** The number of the last run that gave a new id; 0 before the first. */
export function lastRun({ births, residents }: IdentityMemory): number {
  let last = 0;
  for (const { since } of births.values()) last = Math.max(last, since);
  for (const { since } of residents.values()) last = Math.max(last, since);
  return last;
}

/**
 * The children that took a buried id in, merge after merge, the one that lives last; none for an id that was never buried.
 * Tombstones point at an id that lived when they were set, and an id that lives has none, so they never run in a circle.
 */
export function heirsOf(childId: ChildId, { buried }: Pick<IdentityMemory, 'buried'>): Remembered[] {
  const heirs: Remembered[] = [];
  let heir = buried.get(childId);
  while (heir !== undefined && heirs.length < buried.size) {
    heirs.push(heir);
    heir = buried.get(heir.childId);
  }
  return heirs;
}

/** The id a child goes by today: that of the heir of a buried id, any other id itself. */
export function survivorOf(childId: ChildId, memory: Pick<IdentityMemory, 'buried'>): ChildId {
  return heirsOf(childId, memory).at(-1)?.childId ?? childId;
}

const SHELVES = { b: 'births', r: 'residents', n: 'numbers', t: 'buried' } as const;
type Letter = keyof typeof SHELVES;
const LETTERS = Object.keys(SHELVES) as Letter[];

/** The memory as lines for NDJSON, in a settled order, so that equal memories make equal bytes. */
export function linesOfMemory(memory: IdentityMemory): MemoryLine[] {
  return LETTERS.flatMap((letter) => linesOf(letter, memory[SHELVES[letter]]));
}

/** The memory that `linesOfMemory` wrote; the order of the lines does not matter. */
export function memoryOfLines(scope: string, lines: Iterable<MemoryLine>): IdentityMemory {
  const shelves: Record<Letter, Map<string, Remembered>> = {
    b: new Map(),
    r: new Map(),
    n: new Map(),
    t: new Map(),
  };
  for (const { key, childId, since } of lines)
    shelves[key[0] as Letter].set(key.slice(2), { childId, since });
  return {
    scope,
    births: shelves.b,
    residents: shelves.r,
    numbers: shelves.n,
    buried: shelves.t,
  };
}

function linesOf(letter: Letter, entries: ReadonlyMap<string, Remembered>): MemoryLine[] {
  return [...entries]
    .map(([key, { childId, since }]) => ({ key: `${letter}:${key}`, childId, since }))
    .sort((a, b) => compareText(a.key, b.key));
}
