import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, dollarsOf, freeDollarsOf } from '../../../shared/cost/cost-of.ts';
import { type Counts, ITEMS, sumCounts, timesCounts } from '../../../shared/cost/items.ts';
import { PRICE_LIST } from '../../../shared/cost/price-list.ts';

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const counts: fc.Arbitrary<Counts> = fc.dictionary(fc.constantFrom(...ITEMS), amount);
/** Sums of floating-point numbers in another order differ in the last places. */
const closeTo = (dollars: number) =>
  [dollars - 1e-9 * (1 + dollars), dollars + 1e-9 * (1 + dollars)] as const;

function expectDollars(found: number, expected: number): void {
  const [low, high] = closeTo(expected);
  expect(found).toBeGreaterThanOrEqual(low);
  expect(found).toBeLessThanOrEqual(high);
}

describe('the cost of counts', () => {
  it('of two pieces of work together is that of both', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const together = dollarsOf(sumCounts([a, b]), PRICE_LIST);

        expectDollars(together, dollarsOf(a, PRICE_LIST) + dollarsOf(b, PRICE_LIST));
      }),
    );
  });

  it('of so many times the same is so many times as much', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1000, noNaN: true }), (one, times) => {
        expectDollars(dollarsOf(timesCounts(times, one), PRICE_LIST), times * dollarsOf(one, PRICE_LIST));
      }),
    );
  });

  it('is the sum of its lines, none of them for an item that was not used', () => {
    fc.assert(
      fc.property(counts, (used) => {
        const lines = costOf(used, PRICE_LIST);

        expect(lines.every(({ item, count }) => count > 0 && used[item] === count)).toBe(true);
        expectDollars(
          lines.reduce((sum, { dollars }) => sum + dollars, 0),
          dollarsOf(used, PRICE_LIST),
        );
      }),
    );
  });

  it('is never less than what free allowances take off', () => {
    fc.assert(
      fc.property(counts, (used) => {
        expect(freeDollarsOf(used, PRICE_LIST)).toBeLessThanOrEqual(dollarsOf(used, PRICE_LIST) + 1e-9);
      }),
    );
  });
});

describe('counts', () => {
  it('add up in any order', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 4 }), (every) => {
        const [there, back] = [sumCounts(every), sumCounts(every.toReversed())];

        for (const item of ITEMS) expectDollars(back[item] ?? 0, there[item] ?? 0);
      }),
    );
  });
});
