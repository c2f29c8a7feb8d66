import { describe, expect, it } from 'vitest';
import { billsOf, dominantIn, NATION } from '../../../bench/cost/bills.ts';
import { CountedPhases, phaseOf, provinceOf, withGbSeconds } from '../../../bench/cost/counted-phase.ts';
import { billRows, itemRows, phaseRows } from '../../../bench/cost/tables.ts';
import { basisOf, verdictOf } from '../../../bench/cost/words.ts';
import { PRICE_LIST } from '../../../shared/cost/price-list.ts';

const measured = {
  seconds: 10,
  cpuSeconds: 12,
  peakMemoryMb: 1400,
  rows: 1,
  objects: { reads: 1, writes: 1 },
  registry: { reads: 1, writes: 1 },
  note: '',
  counts: { 's3.puts': 500, 'dynamodb.writeUnits': 1000, 'ses.mails': 10 },
};
const night = phaseOf(measured);
const delivery = ['births', 'residents', 'cards'].map(() => phaseOf(measured));
const COUNTED = CountedPhases.parse({
  measuredOn: '2026-11-29',
  machine: 'a machine',
  children: 119_885,
  seed: 1,
  firstImports: delivery,
  firstNight: night,
  quietNight: night,
  delivery,
  changedNight: night,
  stored: { objects: 50e6, registry: 5e6 },
});
const PHASES = withGbSeconds(COUNTED, 'wall');
const bills = billsOf(provinceOf(PHASES), PRICE_LIST);

describe('the bills of a counted province', () => {
  it('price GB-seconds by the memory of the function', () => {
    const { changedNight, delivery: imports } = PHASES;

    expect(changedNight.counts['lambda.gbSeconds']).toBeCloseTo(10 * 4);
    expect(imports[0]?.counts['lambda.gbSeconds']).toBeCloseTo((10 * 3008) / 1024);
  });

  it('take objects of the nation by provinces, mails by communes and seconds by children', () => {
    const { provinceNight, nationNight } = bills;

    expect(nationNight.counts['s3.puts']).toBe(500 * NATION.provinces);
    expect(nationNight.counts['ses.mails']).toBeCloseTo((10 * NATION.communes) / 109);
    expect(nationNight.counts['dynamodb.writeUnits']).toBeCloseTo((1000 * NATION.children) / 119_885);
    expect(nationNight.dollars).toBeGreaterThan(provinceNight.dollars);
  });

  it('may go by the time processors were busy, where the machine was loaded', () => {
    const { changedNight } = withGbSeconds(COUNTED, 'cpu');

    expect(changedNight.counts['lambda.gbSeconds']).toBeCloseTo(12 * 4);
  });

  it('name what dominates, the dearest first', () => {
    const shares = dominantIn(bills.nationNight, PRICE_LIST).map(({ share }) => share);

    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(2 / 3);
  });
});

describe('what is printed', () => {
  it('has a row for each phase and bill, and marks prices in doubt', () => {
    const items = itemRows(bills.provinceNight, PRICE_LIST);

    expect(phaseRows(PHASES)).toHaveLength(3 + 1 + 1 + 3 + 1);
    expect(billRows(bills)).toHaveLength(6);
    expect(items.find(({ item }) => item === 'durable.operations')?.['per unit, USD']).toMatch(/\?$/);
    expect(items.find(({ item }) => item === 's3.puts')?.['per unit, USD']).not.toContain('?');
  });

  it('says whether a night of the nation is under a dollar', () => {
    const dear = { ...bills, nationNight: { ...bills.nationNight, dollars: 1.5 } };

    expect(verdictOf(bills, PRICE_LIST)[0]).toMatch(bills.nationNight.dollars < 1 ? /under one/ : /over one/);
    expect(verdictOf(dear, PRICE_LIST)[0]).toContain('over one');
  });

  it('says when the machine was loaded', () => {
    const loaded = { ...PHASES, changedNight: { ...PHASES.changedNight, cpuSeconds: 2 } };

    expect(basisOf(PHASES, { list: PRICE_LIST, time: 'wall' }).join('\n')).not.toContain('loaded');
    expect(basisOf(loaded, { list: PRICE_LIST, time: 'wall' }).join('\n')).toContain(
      'the machine was loaded',
    );
  });
});
