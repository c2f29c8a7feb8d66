import { describe, expect, it } from 'vitest';
import { differenceInterval, wilson } from '../../../bench/province/proportions.ts';

describe('the interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is for %i of %i as Newcombe printed it in 1998', (part, whole, low, high) => {
    const interval = wilson({ part, whole });

    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('never leaves 0–1, and is all of it where nothing was counted', () => {
    for (let whole = 1; whole <= 300; whole += 1) {
      expect(wilson({ part: whole, whole }).high).toBeLessThanOrEqual(1);
      expect(wilson({ part: 0, whole }).low).toBeGreaterThanOrEqual(0);
    }
    expect(wilson({ part: 0, whole: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('the interval of a difference', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
  ])('is for %i of %i less %i of %i as Newcombe printed it in 1998', (a, m, b, n, low, high) => {
    const interval = differenceInterval({ part: a, whole: m }, { part: b, whole: n });

    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
