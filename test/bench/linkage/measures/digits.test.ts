import { describe, expect, it } from 'vitest';
import { digits } from '../../../../bench/linkage/measures/digits.ts';
import { MISSING } from '../../../../shared/linkage/spec.ts';
import { record } from '../records.ts';

const measure = digits('postcode');
const at = (postcode: string) => record({ postcode });

describe('a column of digits', () => {
  it.each([
    ['4818', 'equal'],
    ['4718', 'one_digit'],
    ['4881', 'one_digit'],
    ['4777', 'different'],
    ['48181', 'different'],
  ])('of 4818 and %s agrees as %s', (other, expected) => {
    expect(measure.outcomes[measure.of(at('4818'), at(other))]).toBe(expected);
  });

  it('is no evidence where a side is empty', () => {
    expect(measure.of(at(''), at(''))).toBe(MISSING);
  });
});
