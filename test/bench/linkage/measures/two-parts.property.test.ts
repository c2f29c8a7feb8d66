import fc from 'fast-check';
import { expect, it } from 'vitest';
import { twoParts } from '../../../../bench/linkage/measures/two-parts.ts';
import { record } from '../records.ts';

const { of } = twoParts(['given', 'surname']);
const part = fc.constantFrom('', 'mia', 'miia', 'green', 'greem', 'otto');
const name = fc.record({ given: part, surname: part }).map((values) => record(values));

it('two names agree the same from either side', () => {
  fc.assert(
    fc.property(name, name, (left, right) => {
      expect(of(left, right)).toBe(of(right, left));
    }),
  );
});
