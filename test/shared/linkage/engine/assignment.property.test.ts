import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from '../../../../shared/linkage/engine/assignment.ts';

/** The best total of all one-to-one choices, by trying every one. */
function byTrying(gains: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = gains;
  if (row === undefined) return 0;
  const choices = row.flatMap((gain, column) =>
    taken.has(column) ? [] : [gain + byTrying(rest, new Set([...taken, column]))],
  );
  return Math.max(byTrying(rest, taken), ...choices);
}

const gains = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('bestAssignment', () => {
  it('reaches the best total there is', () => {
    fc.assert(
      fc.property(gains, (table) => {
        const { total } = bestAssignment(table.map((row) => Float64Array.from(row)));

        expect(total).toBe(byTrying(table));
      }),
    );
  });

  it('gives each right to one left, and its total is what it chose', () => {
    fc.assert(
      fc.property(gains, (table) => {
        const { rightOf, total } = bestAssignment(table.map((row) => Float64Array.from(row)));

        const chosen = [...rightOf].filter((right) => right >= 0);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect([...rightOf].reduce((sum, right, left) => sum + (table[left]?.[right] ?? 0), 0)).toBe(total);
      }),
    );
  });
});
