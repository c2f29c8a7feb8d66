import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRate, rateOf } from '../../../shared/coverage/rate.ts';

describe('a rate in print', () => {
  it.each([
    [118_234, 119_885, '98,62 %', '98.62 %'],
    [0, 7, '0,00 %', '0.00 %'],
    [7, 7, '100,00 %', '100.00 %'],
    [1, 3, '33,33 %', '33.33 %'],
    [2, 3, '66,67 %', '66.67 %'],
    [1, 20_000, '0,01 %', '0.01 %'],
    [201, 20_000, '1,01 %', '1.01 %'],
    [1, 20_001, '0,00 %', '0.00 %'],
    [0, 0, '–', '–'],
  ])('of %i in %i is %s, in English %s', (numerator, denominator, vi, en) => {
    expect(formatRate(numerator, denominator, 'vi')).toBe(vi);
    expect(formatRate(numerator, denominator, 'en')).toBe(en);
  });

  it('is the nearest hundredth, half up, in whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.integer({ min: 1, max: 2_000_000 }), (some, all) => {
        const numerator = Math.min(some, all);

        const hundredths = BigInt(formatRate(numerator, all, 'en').replace(/\D/g, ''));

        const exact = 20_000n * BigInt(numerator);
        const width = 2n * BigInt(all);
        expect(hundredths * width - BigInt(all) <= exact && exact < hundredths * width + BigInt(all)).toBe(
          true,
        );
      }),
    );
  });
});

describe('a rate', () => {
  it('lies between the unsure counted as uncovered and as covered', () => {
    const rate = rateOf({ inScope: 200, covered: 190, uncovered: 6, unsure: 4 });

    expect(rate).toEqual({
      numerator: 190,
      denominator: 200,
      highNumerator: 194,
      rate: 0.95,
      low: 0.95,
      high: 0.97,
    });
  });

  it('is none where there are no children', () => {
    expect(rateOf({ inScope: 0, covered: 0, uncovered: 0, unsure: 0 })).toBeUndefined();
  });

  it('is never NaN and always from 0 to 1, low end first', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (covered, uncovered, unsure) => {
        const rate = rateOf({ inScope: covered + uncovered + unsure, covered, uncovered, unsure });

        if (rate === undefined) return;
        expect(rate.low).toBeGreaterThanOrEqual(0);
        expect(rate.low).toBeLessThanOrEqual(rate.high);
        expect(rate.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
