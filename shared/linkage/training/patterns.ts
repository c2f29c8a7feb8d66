import { type Comparison, MISSING } from '../spec.ts';

/** Pairs by the levels they reach, all that training needs of them: half a million pairs share a few hundred patterns. */
export interface Patterns {
  /** Fields in the order of the comparisons. */
  fields: readonly { field: string; levels: number }[];
  /** Pattern -> number of pairs. A pattern is a number in mixed radix, see `levelsOf`. */
  counts: ReadonlyMap<number, number>;
  pairs: number;
}

/** Counts pairs into patterns. */
export interface PatternCounter<P> {
  add(left: P, right: P): void;
  patterns(): Patterns;
}

/** A counter over some comparisons. @throws RangeError when they have more patterns than a number can tell apart. */
export function patternCounter<P>(comparisons: readonly Comparison<P>[]): PatternCounter<P> {
  const fields = comparisons.map(({ field, levels }) => ({ field, levels: levels.length }));
  const patterns = fields.reduce((product, { levels }) => product * (levels + 1), 1);
  if (!Number.isSafeInteger(patterns)) throw new RangeError('too many levels to count patterns of');
  const counts = new Map<number, number>();
  let pairs = 0;
  return {
    add: (left, right) => {
      let pattern = 0;
      for (const { levels, assess } of comparisons)
        pattern = pattern * (levels.length + 1) + (assess(left, right) - MISSING);
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      pairs += 1;
    },
    patterns: () => ({ fields, counts, pairs }),
  };
}

/** The levels of a pattern in the order of the fields, MISSING among them. */
export function levelsOf(pattern: number, fields: Patterns['fields']): Int8Array {
  const levels = new Int8Array(fields.length);
  let rest = pattern;
  for (let at = fields.length - 1; at >= 0; at -= 1) {
    const radix = (fields[at]?.levels ?? 0) + 1;
    levels[at] = (rest % radix) + MISSING;
    rest = Math.floor(rest / radix);
  }
  return levels;
}
