import { beforeAll, describe, expect, it } from 'vitest';
import type { SeedQuality } from '../../../bench/province/order.ts';
import { type ProvinceRecords, provinceRecords } from '../../../bench/province/province-records.ts';
import { reportOf } from '../../../bench/province/report.ts';
import { runProvince } from '../../../bench/province/run-province.ts';
import { joinRegister } from '../../../functions/reconcile-province/join-register.ts';
import { linkCards } from '../../../functions/reconcile-province/link-cards.ts';
import { noMemory } from '../../../shared/register/identity-memory.ts';

const PROVINCE = '94';

describe('a province that is run under observation', () => {
  let records: ProvinceRecords;
  let quality: SeedQuality;
  beforeAll(() => {
    records = provinceRecords({ seed: 7, children: 600, uncovered: 40, province: PROVINCE, map: '2023' });
    const run = runProvince(PROVINCE, records);
    quality = { seed: 7, ...run, seconds: { make: 1, run: 1 }, peakMemoryMb: 1 };
  });

  it('is linked as it is without', () => {
    const { births, residents, cards, units, asOf } = records;
    const { children } = joinRegister({ births, residents, units, memory: noMemory(PROVINCE) });
    const { linked } = linkCards({ children, cards, units, asOf, reviews: [] });

    const loss = quality.linkages.find(({ id }) => id === 'children-cards')?.loss;

    expect((loss?.found ?? 0) + (loss?.wrong ?? 0)).toBe(linked);
    expect(quality.tallies.all).toMatchObject({ inScope: 600, gaps: 40 });
  });

  it('has every record whose child stands on the left found or lost somewhere', () => {
    for (const { loss } of quality.linkages) {
      const { rights, wrong, ...fates } = loss;

      expect(rights).toBeGreaterThan(500);
      expect(wrong).toBeLessThan(rights);
      expect(Object.values(fates).reduce((sum, count) => sum + count)).toBe(rights);
    }
  });

  it('has two linkages of two passes, in which no true pair is weighed that no rule gave', () => {
    const passes = quality.linkages.flatMap((linkage) => linkage.passes);

    expect(passes.map(({ pass }) => pass)).toEqual(['month', 'province', 'month', 'province']);
    for (const { blocking, calibration } of passes) {
      const weighed = calibration.reduce((sum, { truePairs }) => sum + truePairs, 0);
      expect(weighed).toBe(blocking.rules.at(-1)?.keptSoFar);
      expect(blocking.candidates).toBeLessThanOrEqual(blocking.possible);
    }
  });

  it('is reported in tables of which those that miss a target are marked', () => {
    const hidden = { ...quality.tallies.all, gapsHidden: 1 };
    const missed: SeedQuality = { ...quality, seed: 8, tallies: { ...quality.tallies, all: hidden } };

    const report = reportOf([quality, missed]);

    expect(report).toMatch(/^seed 8 .*2\.50 % ✗/m);
    expect(report).toMatch(/^worst .*2\.50 % ✗/m);
    expect(report).toMatch(/^mean .*1\.25 % ✗/m);
    expect(report).toContain('children-cards, pass province: blocking of');
  });
});
