import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, oftenMet, repeated } from '../../../shared/register/repeated.ts';

const words = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'ab', 'ba', '12', '21'), { nil: undefined }));

describe('oftenMet', () => {
  it('leaves out no position whose word is repeated, and none comes twice', () => {
    fc.assert(
      fc.property(words, (list) => {
        const wordAt = (at: number) => list[at];

        const often = oftenMet(list.length, (at) => hashOf(list[at]));

        expect(repeated(often, wordAt)).toEqual(repeated(list.keys(), wordAt));
        expect(often).toEqual([...new Set(often)].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves out what has no fellow', () => {
    const numbers = [7, undefined, 8, 7, undefined, 9];

    expect(oftenMet(numbers.length, (at) => numbers[at])).toEqual([0, 3]);
  });
});
