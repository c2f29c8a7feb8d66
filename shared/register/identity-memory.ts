import type { ChildId } from './child.ts';
import { compareText } from './row-order.ts';

/** What a row was part of: the id of its child and the number of the run that first gave that id. */
export interface Remembered {
  readonly childId: ChildId;
  readonly since: number;
}

/** Which child every row ever seen belongs to. An explicit value: it is read before a run and kept after it. */
export interface IdentityMemory {
  /** The register the ids live in, a province code: two provinces may use the same row keys. */
  readonly scope: string;
  /** By the key of the row in its feed. */
  readonly births: ReadonlyMap<string, Remembered>;
  readonly residents: ReadonlyMap<string, Remembered>;
}

/** One row of the memory as it is kept; `key` is `b:<key>` for a births row and `r:<key>` for a residents row. */
export interface MemoryLine {
  key: string;
  childId: ChildId;
  since: number;
}

/** The memory of a register that has not run yet. */
export function noMemory(scope: string): IdentityMemory {
  return { scope, births: new Map(), residents: new Map() };
}

/** The number of the last run that gave a new id; 0 before the first. */
export function lastRun({ births, residents }: IdentityMemory): number {
  let last = 0;
  for (const { since } of births.values()) last = Math.max(last, since);
  for (const { since } of residents.values()) last = Math.max(last, since);
  return last;
}

/** The memory as lines for NDJSON, in the order of the keys, so that equal memories make equal bytes. */
export function linesOfMemory({ births, residents }: IdentityMemory): MemoryLine[] {
  return [...linesOf('b', births), ...linesOf('r', residents)];
}

/** The memory that `linesOfMemory` wrote; the order of the lines does not matter. */
export function memoryOfLines(scope: string, lines: Iterable<MemoryLine>): IdentityMemory {
  const births = new Map<string, Remembered>();
  const residents = new Map<string, Remembered>();
  for (const { key, childId, since } of lines) {
    const rows = key.startsWith('b:') ? births : residents;
    rows.set(key.slice(2), { childId, since });
  }
  return { scope, births, residents };
}

function linesOf(letter: 'b' | 'r', rows: ReadonlyMap<string, Remembered>): MemoryLine[] {
  return [...rows]
    .map(([key, { childId, since }]) => ({ key: `${letter}:${key}`, childId, since }))
    .sort((a, b) => compareText(a.key, b.key));
}
