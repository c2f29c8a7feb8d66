import { describe, expect, it } from 'vitest';
import { ageInWords } from '../../../web/child/age.ts';

describe('the age of a child in words', () => {
  it.each([
    ['2026-03-01', '1 ngày tuổi', '1 day old'],
    ['2026-02-10', '20 ngày tuổi', '20 days old'],
    ['2026-02-02', '1 tháng tuổi', '1 month old'],
    ['2024-03-03', '23 tháng tuổi', '23 months old'],
    ['2024-03-02', '2 tuổi', '2 years old'],
    ['2021-02-01', '5 tuổi 1 tháng', '5 years 1 month old'],
    ['2022-05', 'khoảng 3 tuổi', 'about 3 years old'],
    ['2021', 'khoảng 5 tuổi', 'about 5 years old'],
  ])('of one born on %s', (born, vi, en) => {
    expect(ageInWords(born, '2026-03-02')).toEqual({ vi, en });
  });

  it('is not told before the birth, or without a date', () => {
    expect(ageInWords('2026-03-03', '2026-03-02')).toBeUndefined();
    expect(ageInWords(undefined, '2026-03-02')).toBeUndefined();
  });
});
