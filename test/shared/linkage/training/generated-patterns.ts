import type { Patterns } from '../../../../shared/linkage/training/patterns.ts';
import type { Shares } from '../../../../shared/linkage/training/shares.ts';

/** What pairs are generated from. */
export interface Truth {
  /** Share of each level among matches and among chance pairs, by field. */
  m: Shares;
  u: Shares;
  /** Share of the pairs that are matches. */
  matches: number;
  pairs: number;
}

/** Shares of levels by field. */
export function sharesBy(fields: Readonly<Record<string, readonly number[]>>): Shares {
  return new Map(Object.entries(fields).map(([field, shares]) => [field, Float64Array.from(shares)]));
}

/** As many pairs of every pattern as such pairs have on average: chance has no part in it. */
export function patternsOf({ m, u, matches, pairs }: Truth): Patterns {
  const fields = [...m].map(([field, shares]) => ({ field, levels: shares.length }));
  const all = fields.reduce<{ pattern: number; m: number; u: number }[]>(
    (rows, { field, levels }) =>
      rows.flatMap((row) =>
        Array.from({ length: levels }, (_, level) => ({
          pattern: row.pattern * (levels + 1) + level + 1,
          m: row.m * (m.get(field)?.[level] ?? 0),
          u: row.u * (u.get(field)?.[level] ?? 0),
        })),
      ),
    [{ pattern: 0, m: matches, u: 1 - matches }],
  );
  return { fields, counts: new Map(all.map((row) => [row.pattern, pairs * (row.m + row.u)])), pairs };
}
