import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, type BridgeLine, bridgeLines, MOVES, type MoveSum } from '../../../shared/coverage/bridge.ts';
import { type ChildTwice, type CountedChild, stepsOf } from '../../../shared/coverage/bridge-steps.ts';
import { sumOfChanges } from '../../../shared/coverage/count-changes.ts';
import { countedMap, isSameMap } from '../../../shared/coverage/counted-map.ts';
import { countsOf } from '../../../shared/coverage/counts.ts';
import { type CoverageFact, rollUp } from '../../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import { STATUSES } from '../../../shared/coverage/status.ts';
import { compareText } from '../../../shared/register/row-order.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { AS_OF, outcome, UNITS } from './samples.ts';

/** The map, and what reforms made of it: a commune less, one in another district, no districts at all. */
const MAPS: readonly (readonly Unit[])[] = [
  UNITS,
  UNITS.filter(({ code }) => code !== '31645'),
  UNITS.map((unit) => (unit.code === '31645' ? { ...unit, parent_code: '947' } : unit)),
  UNITS.flatMap((unit) => {
    if (unit.level === 'district') return [];
    return unit.level === 'commune' ? [{ ...unit, parent_code: '94' }] : [unit];
  }),
];

const counted: fc.Arbitrary<CountedChild | undefined> = fc.option(
  fc.record({
    unit: fc.constantFrom('31639', '31645', '31673', '946', '99999', undefined),
    status: fc.constantFrom(...STATUSES),
  }),
  { nil: undefined },
);
const child: fc.Arbitrary<ChildTwice> = fc.record({
  before: counted,
  after: counted,
  move: fc.constantFrom(...MOVES.filter((move) => !/^(moved_(in|out)|boundary)$/.test(move))),
});
const map = fc.constantFrom(...MAPS);
const twoRuns = fc.record({ children: fc.array(child, { maxLength: 50 }), before: map, after: map });
type TwoRuns = typeof twoRuns extends fc.Arbitrary<infer Value> ? Value : never;

function factsOf(children: readonly (CountedChild | undefined)[], units: readonly Unit[]): CoverageFact[] {
  const lines = children.flatMap((one): ChildOutcome[] => {
    if (one === undefined) return [];
    const { unit: _, ...line } = outcome({ status: one.status });
    return [{ ...line, ...(one.unit !== undefined && { unit: one.unit }) }];
  });
  return rollUp(countsOf(lines, AS_OF), unitIndex(units), '94');
}

function bridge({ children, ...units }: TwoRuns): BridgeLine[] {
  const facts = {
    before: factsOf(
      children.map(({ before }) => before),
      units.before,
    ),
    after: factsOf(
      children.map(({ after }) => after),
      units.after,
    ),
  };
  const maps = { before: countedMap(facts.before, '94'), after: countedMap(facts.after, '94') };
  return bridgeLines(
    facts,
    children.flatMap((one) => stepsOf(one, maps)),
  );
}

const WAYS = ['moved_in', 'moved_out', 'boundary'];
const isWay = ({ move }: MoveSum): boolean => WAYS.includes(move);

/** Every move but those between units, and the ways between units as one. */
function totals(moves: readonly MoveSum[]): object[] {
  const others = moves.filter((one) => !isWay(one));
  const byMove = [...Map.groupBy(others, ({ move }) => move)].sort(([a], [b]) => compareText(a, b));
  const sums = byMove.map(([move, own]) => ({ move, ...sumOfChanges(own) }));
  return [...sums, { move: 'ways', ...sumOfChanges(moves.filter(isWay)) }];
}

describe('for any two runs', () => {
  it('each unit adds up in every count, whatever became of the map', () => {
    fc.assert(
      fc.property(twoRuns, (runs) => {
        expect(addUp(bridge(runs))).toBe(true);
      }),
    );
  });

  it('the province is all children, and nobody moves into it or out of it by moving between communes', () => {
    fc.assert(
      fc.property(twoRuns, (runs) => {
        const top = bridge(runs).find(({ unit }) => unit === '94');

        expect(top?.from.inScope).toBe(runs.children.filter(({ before }) => before).length);
        expect(top?.to.inScope).toBe(runs.children.filter(({ after }) => after).length);
        expect(top?.moves.filter(isWay)).toEqual([]);
      }),
    );
  });

  it('each unit is the sum of those below it on a map that stayed, move by move', () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 50 }), map, (children, units) => {
        const lines = bridge({ children, before: units, after: units });

        for (const [parent, below] of Map.groupBy(lines, (line) => line.parent)) {
          const own = lines.find(({ unit }) => unit === parent);
          if (own !== undefined)
            expect(totals(below.flatMap(({ moves }) => moves))).toEqual(totals(own.moves));
        }
      }),
    );
  });

  it('no child is in both, or moves by a boundary, where nothing changed', () => {
    fc.assert(
      fc.property(twoRuns, ({ children, before }) => {
        const same = children.map((one): ChildTwice => ({ ...one, after: one.before }));

        const lines = bridge({ children: same, before, after: before });

        expect(lines.flatMap(({ moves }) => moves)).toEqual([]);
      }),
    );
  });

  it('a map is itself, whoever is without a commune on it', () => {
    fc.assert(
      fc.property(fc.array(counted), fc.array(counted), fc.tuple(map, map), (some, others, maps) => {
        const [one, other] = maps;

        expect(isSameMap(factsOf(some, one), factsOf(others, other))).toBe(one === other);
      }),
    );
  });
});
