import type { Breakdown, Counts, Tally } from './counts.ts';
import type { Cause } from './status.ts';

/** Counts of 1 up to below this could point at a family and are hidden in anything that leaves the province. */
export const SMALL_CELL = 5;

/** A count, or null where it is hidden. Zero is shown: it points at nobody. */
export type PublicCount = number | null;

/** Counts fit to leave the province. Of each breakdown only those in scope and those uncovered are shown. */
export interface PublicCounts {
  inScope: PublicCount;
  covered: PublicCount;
  uncovered: PublicCount;
  unsure: PublicCount;
  causes: Record<Cause, PublicCount>;
  by: Record<Breakdown, Record<string, { inScope: PublicCount; uncovered: PublicCount }>>;
}

/**
 * Hides the small cells of one table whose total is known. Subtraction gives the sum of what is hidden, so where that
 * is small too (a lone cell, two ones) the smallest of the others are hidden with it. Units of one parent are such a
 * table too.
 */
export function hideSmallCells<K extends string>(cells: Readonly<Record<K, number>>): Record<K, PublicCount> {
  const entries = Object.entries<number>(cells);
  const hidden = new Map(entries.filter(([, value]) => isSmall(value)));
  for (const [name, value] of inOrderOfHiding(entries.filter(([name]) => !hidden.has(name)))) {
    if (!isSmall(sumOf(hidden.values()))) break;
    hidden.set(name, value);
  }
  return mapCells(cells, (value, name) => (hidden.has(name) ? null : value));
}

/** The counts of one unit without its small cells. Where a total is hidden, all that adds up to it is too. */
export function hideSmallCounts(counts: Counts): PublicCounts {
  const { covered, uncovered, unsure } = counts;
  const answers = hideSmallCells({ covered, uncovered, unsure });
  const inScope = isSmall(counts.inScope) ? null : counts.inScope;
  const by = mapCells(counts.by, (tallies) => {
    const all = hideUnless(inScope, pick(tallies, 'inScope'));
    const without = hideUnless(answers.uncovered, pick(tallies, 'uncovered'));
    return mapCells(tallies, (_, group) => ({
      inScope: all[group] ?? null,
      uncovered: without[group] ?? null,
    }));
  });
  return { inScope, ...answers, causes: hideUnless(answers.uncovered, counts.causes), by };
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function isSmall(value: number): boolean {
  return value > 0 && value < SMALL_CELL;
}

/** Smallest first, but zeros last: they hide little. */
function inOrderOfHiding(entries: readonly [string, number][]): [string, number][] {
  return entries.toSorted(([a, x], [b, y]) => Number(x === 0) - Number(y === 0) || x - y || (a < b ? -1 : 1));
}

function hideUnless<K extends string>(total: PublicCount, cells: Record<K, number>): Record<K, PublicCount> {
  return total === null ? mapCells(cells, () => null) : hideSmallCells(cells);
}

function pick(tallies: Record<string, Tally>, field: keyof Tally): Record<string, number> {
  return mapCells(tallies, (tally) => tally[field]);
}

function mapCells<K extends string, V, W>(
  cells: Readonly<Record<K, V>>,
  change: (value: V, name: K) => W,
): Record<K, W> {
  const entries = Object.entries<V>(cells).map(([name, value]) => [name, change(value, name as K)]);
  return Object.fromEntries(entries) as Record<K, W>;
}
