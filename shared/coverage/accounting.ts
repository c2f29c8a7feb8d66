import { BUCKETS, type Bucket } from '../register/child.ts';
import type { UnitCode } from '../units/unit.ts';
import { addCounts, BREAKDOWNS, type Counts, emptyCounts, emptyTally, type Tally } from './counts.ts';
import type { CoverageFact } from './facts.ts';
import { CAUSES } from './status.ts';

/** One place where the sum fails. `what` names the sum; no fact of a child is in it. */
export interface Difference {
  unit?: UnitCode;
  what: string;
  expected: number;
  found: number;
}

export interface IdentityCheck {
  holds: boolean;
  differences: Difference[];
}

/** The rows of one feed of the register and the buckets they ended in. */
export interface RowSum {
  feed: string;
  rows: number;
  buckets: Readonly<Record<Bucket, number>>;
}

/** What the register says by itself, counted apart from the outcomes. */
export interface RegisterSum {
  /** Children that stand `in_scope` on the date. */
  inScope: number;
  rows: readonly RowSum[];
}

/**
 * The accounting identity (DESIGN section 8): covered + uncovered + unsure = in scope, causes = uncovered and each
 * breakdown = the whole, for every unit; each figure of a unit = the sum of those below it; one province on top,
 * equal to the register; and the buckets of the register = the rows read. A run that does not hold must not be
 * published.
 */
export function checkIdentity(facts: readonly CoverageFact[], register: RegisterSum): IdentityCheck {
  const differences = [
    ...facts.flatMap(differencesWithin),
    ...differencesOfTree(facts),
    ...differencesUpTheTree(facts),
    ...differencesFromRegister(facts, register),
  ];
  return { holds: differences.length === 0, differences };
}

function differencesWithin(fact: CoverageFact): Difference[] {
  const causes = CAUSES.reduce((sum, cause) => sum + fact.causes[cause], 0);
  return [
    ...unequal(fact.unit, 'covered + uncovered + unsure', [fact.inScope, answersOf(fact)]),
    ...unequal(fact.unit, 'causes', [fact.uncovered, causes]),
    ...unequal(fact.unit, 'figures that are no counts', [0, figuresOf(fact).filter(isNoCount).length]),
    ...BREAKDOWNS.flatMap((breakdown) => {
      const sum = sumOf(Object.values(fact.by[breakdown]));
      return unequalTallies({ unit: fact.unit, what: `by ${breakdown}` }, fact, sum);
    }),
  ];
}

/** Every unit once, under a unit that is there. */
function differencesOfTree(facts: readonly CoverageFact[]): Difference[] {
  const units = new Set(facts.map(({ unit }) => unit));
  const tops = facts.filter(({ parent }) => parent === undefined || !units.has(parent));
  return [
    ...unequal(undefined, 'units', [units.size, facts.length]),
    ...unequal(undefined, 'tops', [1, tops.length]),
  ];
}

function differencesUpTheTree(facts: readonly CoverageFact[]): Difference[] {
  const below = Map.groupBy(facts, (fact) => fact.parent);
  return facts.flatMap((fact) => {
    const children = below.get(fact.unit);
    return children ? differencesFromBelow(fact, children) : [];
  });
}

function differencesFromBelow(fact: CoverageFact, children: readonly CoverageFact[]): Difference[] {
  const sum = emptyCounts();
  for (const child of children) addCounts(sum, child);
  return [
    ...unequalTallies({ unit: fact.unit, what: 'units below' }, fact, sum),
    ...CAUSES.flatMap((cause) =>
      unequal(fact.unit, `units below: ${cause}`, [fact.causes[cause], sum.causes[cause]]),
    ),
    ...BREAKDOWNS.flatMap((breakdown) =>
      differencesByGroup(
        { unit: fact.unit, what: `units below by ${breakdown}` },
        fact.by[breakdown],
        sum.by[breakdown],
      ),
    ),
  ];
}

type Groups = Readonly<Record<string, Tally>>;

function differencesByGroup(at: Place, expected: Groups, found: Groups): Difference[] {
  const groups = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...groups].flatMap((group) =>
    unequalTallies(at, expected[group] ?? emptyTally(), found[group] ?? emptyTally()),
  );
}

function figuresOf(fact: CoverageFact): number[] {
  const tallies = [fact, ...BREAKDOWNS.flatMap((breakdown) => Object.values(fact.by[breakdown]))];
  const figures = tallies.flatMap((tally) => TALLY_FIELDS.map((field) => tally[field]));
  return [...figures, ...Object.values(fact.causes)];
}

function isNoCount(figure: number): boolean {
  return !Number.isInteger(figure) || figure < 0;
}

function differencesFromRegister(facts: readonly CoverageFact[], register: RegisterSum): Difference[] {
  const tops = facts.filter((fact) => fact.parent === undefined);
  return [
    ...unequal(undefined, 'children in scope', [register.inScope, sumOf(tops).inScope]),
    ...register.rows.flatMap(({ feed, rows, buckets }) => {
      const sum = BUCKETS.reduce((total, bucket) => total + buckets[bucket], 0);
      return unequal(undefined, `rows of ${feed}`, [rows, sum]);
    }),
  ];
}

function answersOf({ covered, uncovered, unsure }: Tally): number {
  return covered + uncovered + unsure;
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    for (const field of TALLY_FIELDS) sum[field] += tally[field];
  }
  return sum;
}

const TALLY_FIELDS = ['inScope', 'covered', 'uncovered', 'unsure'] as const satisfies (keyof Counts)[];

interface Place {
  unit: UnitCode;
  what: string;
}

function unequalTallies(at: Place, expected: Tally, found: Tally): Difference[] {
  return TALLY_FIELDS.flatMap((field) =>
    unequal(at.unit, `${at.what}: ${field}`, [expected[field], found[field]]),
  );
}

function unequal(
  unit: UnitCode | undefined,
  what: string,
  [expected, found]: [number, number],
): Difference[] {
  // Written as "not equal" so that a NaN is a difference too.
  return expected === found ? [] : [{ ...(unit !== undefined && { unit }), what, expected, found }];
}
