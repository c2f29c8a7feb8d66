import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsWithin } from '../../../shared/identity/edit-distance.ts';
import { compareNames, nameOf, placeholderOf } from '../../../shared/identity/name.ts';
import { anyDress, anySyllable, kinhName, realName } from './vietnamese.ts';

const anyName = fc.oneof(
  realName,
  kinhName,
  fc.array(anySyllable, { maxLength: 5 }).map((words) => words.join(' ')),
);
const shortWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 7 });

describe('reading a name', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyName, fc.string({ unit: 'grapheme' })), (raw) => {
        const name = nameOf(raw);

        expect(nameOf(name.canonical)).toEqual(name);
        expect(name.bare).toHaveLength(name.syllables.length);
      }),
    );
  });

  it('gives equal names whatever the capitals and the composition', () => {
    fc.assert(
      fc.property(anyName, anyDress, (raw, dress) => {
        expect(nameOf(dress(raw))).toEqual(nameOf(raw));
      }),
    );
  });

  it('never takes a real name for a placeholder', () => {
    fc.assert(
      fc.property(realName, anyDress, (raw, dress) => {
        expect(placeholderOf(dress(raw))).toBeUndefined();
      }),
    );
  });
});

describe('comparing names', () => {
  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(compareNames(nameOf(a), nameOf(b))).toBe(compareNames(nameOf(b), nameOf(a)));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a name equal to itself', () => {
    fc.assert(
      fc.property(realName, anyDress, (raw, dress) => {
        expect(compareNames(nameOf(raw), nameOf(dress(raw)))).toBe('equal');
      }),
    );
  });

  it('sees no more than lost marks in a name without them', () => {
    fc.assert(
      fc.property(realName, (raw) => {
        expect(['equal', 'tone', 'diacritics']).toContain(
          compareNames(nameOf(raw), nameOf(nameOf(raw).folded)),
        );
      }),
    );
  });
});

describe('counting edits', () => {
  it('is symmetric, and zero only for equal texts', () => {
    fc.assert(
      fc.property(shortWord, shortWord, (a, b) => {
        expect(editsWithin(a, b, 2)).toBe(editsWithin(b, a, 2));
        expect(editsWithin(a, b, 2) === 0).toBe(a === b);
      }),
    );
  });

  it('agrees with the plain definition', () => {
    fc.assert(
      fc.property(shortWord, shortWord, (a, b) => {
        expect(editsWithin(a, b, 2)).toBe(Math.min(plainDistance(a, b), 3));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Optimal string alignment as it is defined, exponential and obvious. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const substitute = plainDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  const swap =
    a[0] === b[1] && a[1] === b[0] ? plainDistance(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY;
  if (a[0] === b[0]) return substitute;
  return Math.min(substitute, swap, plainDistance(a.slice(1), b) + 1, plainDistance(a, b.slice(1)) + 1);
}
