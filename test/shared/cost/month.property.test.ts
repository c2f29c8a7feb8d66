import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDING, WATCH_OF_A_PROVINCE } from '../../../shared/cost/assumed-use.ts';
import { dollarsOf } from '../../../shared/cost/cost-of.ts';
import { type Counts, ITEMS, sumCounts } from '../../../shared/cost/items.ts';
import { provinceMonth, SECTIONS, scaledMonth } from '../../../shared/cost/month.ts';
import { PRICE_LIST } from '../../../shared/cost/price-list.ts';
import { provinceCost } from '../../../shared/cost/province-cost.ts';

const counts: fc.Arbitrary<Counts> = fc.dictionary(
  fc.constantFrom(...ITEMS),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);
const counted = fc.record({
  children: fc.integer({ min: 1, max: 1_000_000 }),
  changedNight: counts,
  quietNight: counts,
  imports: counts,
  importsAMonth: fc.integer({ min: 0, max: 100 }),
  before: counts,
});
const times = fc.integer({ min: 1, max: 40 });
const close = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));

describe('a month', () => {
  it('of so many provinces alike is so many months, and what stands stands once', () => {
    fc.assert(
      fc.property(counted, times, (province, number) => {
        const month = provinceMonth(province);
        const scaled = scaledMonth(month, {
          children: number,
          provinces: number,
          communes: number,
          memory: 1,
        });

        for (const section of SECTIONS) {
          const once = section === 'standing' ? dollarsOf(STANDING, PRICE_LIST) : 0;
          const one = dollarsOf(month[section], PRICE_LIST) - once;
          close(dollarsOf(scaled[section], PRICE_LIST), once + number * one);
        }
      }),
    );
  });

  it('costs what its sections cost, which each child has a share of', () => {
    fc.assert(
      fc.property(counted, (province) => {
        const { month, sections, monthPerChild = 0 } = provinceCost(province, PRICE_LIST);

        close(
          Object.values(sections).reduce((sum, dollars) => sum + dollars, 0),
          month,
        );
        close(monthPerChild * province.children, month);
      }),
    );
  });

  it('costs no less where more is done', () => {
    fc.assert(
      fc.property(counted, counts, (province, more) => {
        const busier = {
          ...province,
          imports: { ...province.imports, ...more },
          importsAMonth: province.importsAMonth + 1,
        };
        const larger = Object.fromEntries(
          ITEMS.map((item) => [item, Math.max(busier.imports[item] ?? 0, province.imports[item] ?? 0)]),
        );

        const [before, after] = [province, { ...busier, imports: larger }].map((one) =>
          provinceCost(one, PRICE_LIST),
        );

        expect(after?.month).toBeGreaterThanOrEqual((before?.month ?? 0) * (1 - 1e-9));
      }),
    );
  });

  it('costs what stands in a province that does nothing and has no child', () => {
    const nothing = {
      children: 0,
      changedNight: {},
      quietNight: {},
      imports: {},
      importsAMonth: 0,
      before: {},
    };

    const { sections, monthPerChild } = provinceCost(nothing, PRICE_LIST);

    expect(sections).toMatchObject({
      imports: 0,
      portal: 0,
      standing: dollarsOf(sumCounts([STANDING, WATCH_OF_A_PROVINCE]), PRICE_LIST),
    });
    expect(monthPerChild).toBeUndefined();
  });
});
