import { describe, expect, it } from 'vitest';
import { dates } from '../../../../bench/linkage/measures/date.ts';
import { MISSING } from '../../../../shared/linkage/spec.ts';
import { record } from '../records.ts';

const measure = dates('dob');
const born = (dob: string) => record({ dob });

describe('a day of birth', () => {
  it.each([
    ['1984-06-10', 'equal'],
    ['1984-10-06', 'swapped'],
    ['1984-07-10', 'one_month'],
    ['1984-07-12', 'same_season'],
    ['1985-06-10', 'one_year'],
    ['1985-07-21', 'about_a_year'],
    ['1994-05-28', 'about_ten_years'],
    ['1989-01-28', 'different'],
  ])('of 10 June 1984 and %s agrees as %s, from either side', (other, expected) => {
    expect(measure.outcomes[measure.of(born('1984-06-10'), born(other))]).toBe(expected);
    expect(measure.outcomes[measure.of(born(other), born('1984-06-10'))]).toBe(expected);
  });

  it('is no evidence where a side has none', () => {
    expect(measure.of(born('1984-06-10'), born(''))).toBe(MISSING);
  });
});
