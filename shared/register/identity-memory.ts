import type { ChildId } from './child.ts';
import { compareText } from './row-order.ts';

/** What a row was part of: the id of its child and the number of the run that first gave that id. */
export interface Remembered {
  readonly childId: ChildId;
  readonly since: number;
}

/** A row as `identify` knows it: `b:<key>` for births, `r:<key>` for residents. */
export type RowKey = string;

/** Which child every row ever seen belongs to. An explicit value: it is read before a run and kept after it. */
export interface IdentityMemory {
  /** The register the ids live in, a province code: two provinces may use the same row keys. */
  readonly scope: string;
  readonly rows: ReadonlyMap<RowKey, Remembered>;
}

/** One row of the memory as it is kept. */
export interface MemoryLine {
  key: RowKey;
  childId: ChildId;
  since: number;
}

/** The memory of a register that has not run yet. */
export function noMemory(scope: string): IdentityMemory {
  return { scope, rows: new Map() };
}

/** The number of the last run that gave a new id; 0 before the first. */
export function lastRun(memory: IdentityMemory): number {
  let last = 0;
  for (const { since } of memory.rows.values()) if (since > last) last = since;
  return last;
}

/** The memory as lines for NDJSON, in the order of the keys, so that equal memories make equal bytes. */
export function linesOfMemory(memory: IdentityMemory): MemoryLine[] {
  return [...memory.rows]
    .map(([key, { childId, since }]) => ({ key, childId, since }))
    .sort((a, b) => compareText(a.key, b.key));
}

/** The memory that `linesOfMemory` wrote; the order of the lines does not matter. */
export function memoryOfLines(scope: string, lines: Iterable<MemoryLine>): IdentityMemory {
  const rows = new Map<RowKey, Remembered>();
  for (const { key, childId, since } of lines) rows.set(key, { childId, since });
  return { scope, rows };
}
