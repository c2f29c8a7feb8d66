import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../web/coverage/trend-range.ts';

describe('the axis a trend is drawn on', () => {
  it('never goes below none', () => {
    expect(ticksOf([1, 1], 'uncovered')).toEqual([0, 1, 2, 3]);
  });

  it('never goes above all', () => {
    expect(ticksOf([0.999, 1], 'rate')).toEqual([0.997, 0.998, 0.999, 1]);
  });

  it('leaves a quarter of what moved above and below, to the next round figure', () => {
    expect(ticksOf([1600, 1700], 'uncovered')).toEqual([1550, 1600, 1650, 1700, 1750]);
    expect(ticksOf([0.9642, 0.9863], 'rate')).toEqual([0.95, 0.96, 0.97, 0.98, 0.99, 1]);
  });

  it.each(['uncovered', 'rate'] as const)('holds every value and has few round labels: %s', (figure) => {
    const whole = fc.nat(figure === 'rate' ? 10_000 : 200_000);
    const value = figure === 'rate' ? whole.map((one) => one / 10_000) : whole;

    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const ticks = ticksOf(values, figure);

        expect(ticks.length).toBeGreaterThan(2);
        expect(ticks.length).toBeLessThan(8);
        expect(ticks[0]).toBeGreaterThanOrEqual(0);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
        if (figure === 'rate') expect(ticks.at(-1)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
