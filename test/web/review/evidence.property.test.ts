import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf, waterfallOf } from '../../../web/review/evidence.ts';

const STEPS = fc.array(
  fc.double({ min: -40, max: 40, noNaN: true }).map((weight) => ({ label: { vi: '', en: '' }, weight })),
  { maxLength: 12 },
);

describe('a waterfall', () => {
  it('adds up: each bar begins where the one before it ended, and the last ends at the total', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { bars, total } = waterfallOf(steps);

        expect(bars.map(({ from }) => from)).toEqual([0, ...bars.map(({ to }) => to)].slice(0, bars.length));
        expect(total).toBeCloseTo(
          steps.reduce((sum, { weight }) => sum + weight, 0),
          9,
        );
        expect(bars.at(-1)?.to ?? 0).toBe(total);
      }),
    );
  });

  it('lies within its picture, nought too', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const waterfall = waterfallOf(steps);

        for (const bar of [...waterfall.bars, { from: 0, to: waterfall.total }]) {
          const { left, width } = spanOf(bar, waterfall);
          expect(left).toBeGreaterThanOrEqual(-1e-9);
          expect(left + width).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
