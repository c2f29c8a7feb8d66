import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentity, type RegisterSum } from '../../../shared/coverage/accounting.ts';
import {
  BREAKDOWNS,
  type Counts,
  countsOf,
  emptyTally,
  type Tally,
} from '../../../shared/coverage/counts.ts';
import { type CoverageFact, rollUp, unknownCommuneOf } from '../../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import { CAUSES } from '../../../shared/coverage/status.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { AS_OF, gap, outcome, UNITS } from './samples.ts';

const units = unitIndex(UNITS);
const NO_BUCKETS = { in_scope: 0, aged_out: 0, moved_out: 0, deceased: 0, not_yet_born: 0, duplicate_of: 0 };

const answer = fc.oneof(
  fc.constant(outcome()),
  fc.constant(outcome({ status: 'unsure' })),
  fc.constantFrom(...CAUSES).map((cause) => gap({ cause })),
);
const details = fc.record({
  unit: fc.constantFrom('31639', '31645', '31673', '946', '99999', undefined),
  dateOfBirth: fc.constantFrom('2023-06-30', '2017-07-01', '2020-02-29', '2021', '2021-03', undefined),
  sex: fc.constantFrom('male', 'female', undefined),
  ethnicity: fc.constantFrom(
    'Kinh',
    'Khơ-me',
    'KHMER',
    'constructor',
    '__proto__',
    'Lâm Gia Hân',
    ' ',
    undefined,
  ),
  householdClass: fc.constantFrom('poor', 'near_poor', undefined),
});
const inScope = fc.tuple(answer, details).map(([line, values]) => lineOf(line, values));
const outOfScope = fc
  .constantFrom('moved_out', 'aged_out', 'deceased', 'not_yet_born')
  .map((standing): ChildOutcome => {
    const { status: _, card: __, ...line } = outcome();
    return { ...line, standing, probability: 0 };
  });
const province = fc.array(fc.oneof({ weight: 5, arbitrary: inScope }, outOfScope), { maxLength: 60 });

function lineOf(line: ChildOutcome, values: object): ChildOutcome {
  const { unit: _, ...rest } = line;
  const known = Object.entries({ ...rest, ...values }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as ChildOutcome;
}

function factsOf(outcomes: readonly ChildOutcome[]): CoverageFact[] {
  return rollUp(countsOf(outcomes, AS_OF), units, '94');
}

function registerOf(outcomes: readonly ChildOutcome[]): RegisterSum {
  const buckets = { ...NO_BUCKETS };
  for (const { standing } of outcomes) buckets[standing] += 1;
  return { inScope: buckets.in_scope, rows: [{ feed: 'births', rows: outcomes.length, buckets }] };
}

function addedUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => {
    for (const field of ['inScope', 'covered', 'uncovered', 'unsure'] as const) sum[field] += tally[field];
    return sum;
  }, emptyTally());
}

function tallyOf({ inScope: all, covered, uncovered, unsure }: Counts): Tally {
  return { inScope: all, covered, uncovered, unsure };
}

describe('for any outcomes', () => {
  it('every unit adds up: answers, causes and each breakdown', () => {
    fc.assert(
      fc.property(province, (outcomes) => {
        for (const fact of factsOf(outcomes)) {
          expect(fact.covered + fact.uncovered + fact.unsure).toBe(fact.inScope);
          expect(CAUSES.reduce((sum, cause) => sum + fact.causes[cause], 0)).toBe(fact.uncovered);
          for (const breakdown of BREAKDOWNS) {
            expect(addedUp(Object.values(fact.by[breakdown]))).toEqual(tallyOf(fact));
          }
        }
      }),
    );
  });

  it('every unit is the sum of those below it, and the province is the whole', () => {
    fc.assert(
      fc.property(province, (outcomes) => {
        const facts = factsOf(outcomes);
        const below = Map.groupBy(facts, ({ parent }) => parent);

        for (const fact of facts) {
          const children = below.get(fact.unit);
          if (children) expect(addedUp(children)).toEqual(tallyOf(fact));
        }
        const whole = outcomes.filter(({ status }) => status !== undefined).length;
        expect(facts[0]).toMatchObject({ unit: '94', inScope: whole });
      }),
    );
  });

  it('the identity holds and the order of the outcomes makes no difference', () => {
    fc.assert(
      fc.property(province, (outcomes) => {
        const facts = factsOf(outcomes);

        expect(checkIdentity(facts, registerOf(outcomes))).toEqual({ holds: true, differences: [] });
        expect(factsOf(outcomes.toReversed())).toEqual(facts);
      }),
    );
  });

  it('no text that names no people becomes a group', () => {
    fc.assert(
      fc.property(province, (outcomes) => {
        const groups = factsOf(outcomes).flatMap(({ by }) => Object.keys(by.ethnicity));

        expect(['kinh', 'khmer', 'other', 'unknown']).toEqual(expect.arrayContaining(groups));
      }),
    );
  });
});

describe('the identity refuses', () => {
  const outcomes = [
    outcome({ sex: 'male' }),
    outcome({ unit: '31645', sex: 'female' }),
    gap({ unit: '31645', sex: 'male' }),
    gap({ unit: '31673', cause: 'expired' }),
    lineOf(outcome({ status: 'unsure' }), {}),
  ];

  /** Every number of every fact, as a place to plant an error in. */
  function placesIn(value: object): [object, string][] {
    return Object.entries(value).flatMap(([key, inner]): [object, string][] => {
      if (typeof inner === 'number') return [[value, key]];
      return typeof inner === 'object' && inner !== null ? placesIn(inner) : [];
    });
  }

  it.each([1, -1, 0.5, Number.NaN])('a difference of %s in any single figure', (error) => {
    const places = placesIn(factsOf(outcomes)).length;

    for (let at = 0; at < places; at++) {
      const facts = factsOf(outcomes);
      const [holder, key] = placesIn(facts)[at] ?? [{}, ''];
      Object.assign(holder, { [key]: Number(Reflect.get(holder, key)) + error });

      expect(checkIdentity(facts, registerOf(outcomes)).holds).toBe(false);
    }
  });

  it('a cause taken for another in one unit only', () => {
    const facts = factsOf(outcomes);
    const district = facts.find(({ unit }) => unit === '947');
    Object.assign(district?.causes ?? {}, { expired: 0, withdrawn: 1 });

    expect(checkIdentity(facts, registerOf(outcomes)).differences).toEqual([
      expect.objectContaining({ unit: '94' }),
      expect.objectContaining({ unit: '94' }),
      expect.objectContaining({ unit: '947' }),
      expect.objectContaining({ unit: '947' }),
    ]);
  });

  it('a unit left out, said twice or hung elsewhere', () => {
    const facts = factsOf(outcomes);
    const elsewhere = facts.map((fact) => (fact.unit === '31673' ? { ...fact, parent: '000' } : fact));
    const planted = [facts.slice(1), facts.toSpliced(3, 1), [...facts, ...facts.slice(-1)], elsewhere, []];

    for (const wrong of planted) expect(checkIdentity(wrong, registerOf(outcomes)).holds).toBe(false);
  });

  it('a unit without children that is said twice', () => {
    const facts = factsOf([]);

    expect(checkIdentity([...facts, ...facts.slice(-1)], registerOf([])).differences).toEqual([
      { what: 'units', expected: 6, found: 7 },
    ]);
  });

  it('a count below zero, all sums holding', () => {
    const facts = factsOf([]);
    for (const fact of facts.filter(({ unit }) => ['94', '946', '31639'].includes(unit))) {
      Object.assign(fact, { covered: -1, unsure: 1 });
      for (const groups of Object.values(fact.by))
        groups.unknown = { ...emptyTally(), covered: -1, unsure: 1 };
    }

    expect(checkIdentity(facts, registerOf([])).differences.map(({ what }) => what)).toEqual(
      Array.from({ length: 3 }, () => 'figures that are no counts'),
    );
  });

  it('a child the register counts and the outcomes do not', () => {
    const register = { ...registerOf(outcomes), inScope: outcomes.length + 1 };

    expect(checkIdentity(factsOf(outcomes), register).differences).toEqual([
      { what: 'children in scope', expected: 6, found: 5 },
    ]);
  });

  it('a row that ended in no bucket', () => {
    const rows = [{ feed: 'residents', rows: 3, buckets: { ...NO_BUCKETS, in_scope: 2 } }];

    expect(checkIdentity(factsOf(outcomes), { inScope: 5, rows }).differences).toEqual([
      { what: 'rows of residents', expected: 3, found: 2 },
    ]);
  });
});

describe('the tree', () => {
  it('names every unit, parents first, those without a child too', () => {
    expect(factsOf([]).map(({ unit }) => unit)).toEqual(['94', '946', '31639', '31645', '947', '31673']);
  });

  it('counts children without a commune, or off the map, at the unknown commune of the province', () => {
    const nowhere = lineOf(gap(), { unit: undefined });

    const facts = factsOf([nowhere, gap({ unit: '99999' }), gap({ unit: '946' }), outcome()]);

    expect(facts.at(-1)).toMatchObject({ unit: unknownCommuneOf('94'), parent: '94', uncovered: 3 });
    expect(facts[0]).toMatchObject({ unit: '94', inScope: 4, uncovered: 3 });
  });

  it('is left standing by a units file whose parents go in a circle', () => {
    const circle = UNITS.map((unit) => (unit.code === '94' ? { ...unit, parent_code: '946' } : unit));

    const facts = rollUp(countsOf([outcome(), gap()], AS_OF), unitIndex(circle), '94');

    expect(facts[0]).toMatchObject({ unit: '94', inScope: 2 });
  });
});
