import { describe, expect, it } from 'vitest';
import { completes72Months, eligibleUntil, isUnderSix } from '../../../shared/time/eligibility.ts';

describe('the 72 months of Art. 16(3)(d)', () => {
  it('are complete on the sixth birthday, for a leap-day child on 28 February', () => {
    expect(completes72Months('2017-06-30')).toBe('2023-06-30');
    expect(completes72Months('2020-02-29')).toBe('2026-02-28');
  });

  it('end the count of a child on the day itself, not before', () => {
    expect(isUnderSix('2017-06-30', '2023-06-29')).toBe(true);
    expect(isUnderSix('2017-06-30', '2023-06-30')).toBe(false);
  });

  it.each([
    ['2017', '2023-12-30', true],
    ['2017', '2023-12-31', false],
    ['2017-06', '2023-06-29', true],
    ['2017-06', '2023-06-30', false],
  ])('keep a child born in %s on %s: %s', (dob, on, expected) => {
    expect(isUnderSix(dob, on)).toBe(expected);
  });
});

describe('the last day of a card', () => {
  it.each([
    ['2017-01-05', '2023-09-30', 'birthday long before the school term'],
    ['2017-09-30', '2023-09-30', 'birthday on 30 September'],
    ['2017-10-01', '2023-10-01', 'birthday after it'],
    ['2017-12-31', '2023-12-31', 'birthday at the end of the year'],
  ])('for a child born on %s is %s: %s', (dob, last) => {
    expect(eligibleUntil(dob)).toBe(last);
  });
});
