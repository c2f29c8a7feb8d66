import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../../shared/identity/jaro-winkler.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('the grade of Jaro and Winkler', () => {
  it('does not depend on which text comes first', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  it('lies between 0 and 1, and is 1 for equal texts only', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const grade = jaroWinkler(a, b);

        expect(grade).toBeGreaterThanOrEqual(0);
        expect(grade).toBeLessThanOrEqual(1);
        expect(grade === 1).toBe(a === b);
      }),
    );
  });

  it('is not changed by what was compared before', () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, before, after) => {
        const grade = jaroWinkler(a, b);
        jaroWinkler(before, after);

        expect(jaroWinkler(a, b)).toBe(grade);
      }),
    );
  });
});
