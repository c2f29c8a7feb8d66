import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsWithin } from '../../../shared/identity/edit-distance.ts';

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n'), maxLength: 9 });

/** The whole table of optimal string alignment, without a band or a short cut. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      table[i]?.splice(j, 1, cost);
    }
  }
  return at(a.length, b.length);
}

describe('edits between any two texts', () => {
  it('are those of the whole table, as far as they are asked for', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.nat({ max: 6 }), (a, b, most) => {
        expect(editsWithin(a, b, most)).toBe(Math.min(edits(a, b), most + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('do not depend on what was compared before', () => {
    fc.assert(
      fc.property(anyWord, anyWord, anyWord, (a, b, other) => {
        const first = editsWithin(a, b, 3);
        editsWithin(other, `${other}${a}`, 9);

        expect(editsWithin(a, b, 3)).toBe(first);
      }),
    );
  });
});
