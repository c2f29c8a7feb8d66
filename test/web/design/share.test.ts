import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf, isFew, shareOf, standingOf } from '../../../web/design/share.ts';

describe('a share', () => {
  it('is none of nothing, and few children are at least one', () => {
    expect([shareOf(1, 4), shareOf(0, 0), endsOf({ part: 0, whole: 0 })]).toEqual([0.25, null, undefined]);
    expect([0, 1, 99, 100].map(isFew)).toEqual([false, true, true, false]);
  });

  it('may be the whole as long as all the rest is open', () => {
    const ends = endsOf({ part: 90, whole: 100, open: 10 });

    expect(ends?.high).toBe(1);
    expect(ends?.low).toBeLessThan(0.9);
  });

  it('lies between its ends whatever becomes of what is open', () => {
    const counts = fc.tuple(fc.nat(2000), fc.nat(2000), fc.nat(2000));
    fc.assert(
      fc.property(counts, ([part, open, rest]) => {
        fc.pre(part + open + rest > 0);
        const whole = part + open + rest;

        const { low, high } = endsOf({ part, whole, open }) ?? { low: 1, high: 0 };

        expect(low).toBeLessThanOrEqual(part / whole + 1e-12);
        expect(high).toBeGreaterThanOrEqual((part + open) / whole - 1e-12);
      }),
    );
  });

  it('is taken at its kinder end from the lowest on, at its harder end from the highest on', () => {
    const [few, many] = [
      { part: 3, whole: 4 },
      { part: 800, whole: 1000 },
    ];

    expect(standingOf(few, 'asc')).toBeGreaterThan(standingOf(many, 'asc'));
    expect(standingOf(few, 'desc')).toBeLessThan(standingOf(many, 'desc'));
  });
});
