import {
  type IdentityMemory,
  linesOfMemory,
  type MemoryLine,
  memoryOfLines,
} from '../../shared/register/identity-memory.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/** Parts of some 30,000 lines keep each object a few hundred kilobytes. */
const PARTS = 8;

/** The memory that a run inherits. */
export async function readMemory(
  store: Store,
  province: UnitCode,
  objects: readonly OutcomeObject[],
): Promise<IdentityMemory> {
  const reading = await store.outcome.startReading<MemoryLine>(objects);
  return memoryOfLines(province, await reading.rows());
}

/** Keeps the memory for the next run, in parts whose division depends on nothing but the rows. */
export async function keepMemory(store: Store, memory: IdentityMemory): Promise<OutcomeObject[]> {
  const parts: MemoryLine[][] = Array.from({ length: PARTS }, () => []);
  for (const line of linesOfMemory(memory)) parts[partOf(line)]?.push(line);
  return Promise.all(
    parts.map((lines, part) => store.outcome.write('identities', memory.scope, `part-${part}`, lines)),
  );
}

function partOf({ key }: MemoryLine): number {
  let sum = 0;
  for (let at = Math.max(0, key.length - 4); at < key.length; at++) sum += key.charCodeAt(at);
  return sum % PARTS;
}
