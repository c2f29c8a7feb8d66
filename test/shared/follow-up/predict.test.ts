import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predict } from '../../../shared/follow-up/predict.ts';

describe('a prediction', () => {
  // Quantiles reckoned apart from the code, by the gamma function.
  it.each([
    { seen: 0, share: 1, low: 0, high: 1 },
    { seen: 20, share: 1, low: 1, high: 7 },
    { seen: 240, share: 1, low: 29, high: 51 },
    { seen: 240, share: 0.05, low: 0, high: 5 },
    { seen: 24_000, share: 1, low: 3_834, high: 4_057 },
  ])(
    'of $seen a year, $share of them, is between $low and $high in 60 days',
    ({ seen, share, low, high }) => {
      const found = predict({ seen, days: 365, ahead: 60, share });

      expect(found).toMatchObject({ low, high });
      expect(found.expected).toBeCloseTo((seen * 60 * share) / 365, 9);
    },
  );

  it('expects nothing of no share', () => {
    expect(predict({ seen: 240, days: 365, ahead: 60, share: 0 })).toEqual({ expected: 0, low: 0, high: 0 });
  });

  it('lies in its interval and grows with what was seen', () => {
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.nat(200),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seen, more, share) => {
          const [less, full] = [seen, seen + more].map((n) =>
            predict({ seen: n, days: 365, ahead: 60, share }),
          );

          expect((less?.low ?? 0) <= Math.ceil(less?.expected ?? 0)).toBe(true);
          expect((less?.high ?? 0) >= Math.floor(less?.expected ?? 0)).toBe(true);
          expect((full?.low ?? 0) >= (less?.low ?? 0)).toBe(true);
          expect((full?.high ?? 0) >= (less?.high ?? 0)).toBe(true);
        },
      ),
    );
  });
});
