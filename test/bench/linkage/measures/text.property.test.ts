import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areAlike } from '../../../../bench/linkage/measures/text.ts';
import { jaroWinkler } from '../../../../shared/identity/jaro-winkler.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '1'), maxLength: 12 });

it('values may be one from a similarity of 0.88 on, whatever was ruled out without comparing', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(areAlike(left, right)).toBe(left !== '' && right !== '' && jaroWinkler(left, right) >= 0.88);
    }),
    { numRuns: 2_000 },
  );
});
