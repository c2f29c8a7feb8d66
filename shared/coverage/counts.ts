import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import { type Grouping, type Groups, groupingOn } from './groups.ts';
import type { ChildOutcome } from './outcome.ts';
import { CAUSES, type Cause, type Status } from './status.ts';

/** Children by answer; the last three add up to the first. */
export interface Tally {
  inScope: number;
  covered: number;
  uncovered: number;
  unsure: number;
}

export type Breakdown = keyof Groups;
export const BREAKDOWNS = ['age', 'sex', 'ethnicity', 'household'] as const satisfies Breakdown[];

/** The counts of a unit. `causes` adds up to `uncovered`; the tallies of each breakdown add up to the whole. */
export interface Counts extends Tally {
  causes: Record<Cause, number>;
  by: Record<Breakdown, Record<string, Tally>>;
}

/** Counts by the unit the outcomes name; children without a unit stand under {@link NO_UNIT}. */
export type CountsByUnit = ReadonlyMap<UnitCode | typeof NO_UNIT, Counts>;
export const NO_UNIT = '';

export function emptyTally(): Tally {
  return { inScope: 0, covered: 0, uncovered: 0, unsure: 0 };
}

export function emptyCounts(): Counts {
  const causes = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
  return { ...emptyTally(), causes, by: { age: {}, sex: {}, ethnicity: {}, household: {} } };
}

/** Counts the children in scope, unit by unit. The order of the outcomes makes no difference. */
export function countsOf(outcomes: Iterable<ChildOutcome>, asOf: IsoDate): CountsByUnit {
  const byUnit = new Map<UnitCode, Counts>();
  const grouping = groupingOn(asOf);
  for (const outcome of outcomes) {
    if (outcome.status !== undefined) count(countsAt(byUnit, outcome.unit ?? NO_UNIT), outcome, grouping);
  }
  return byUnit;
}

function countsAt(byUnit: Map<UnitCode, Counts>, unit: UnitCode): Counts {
  const known = byUnit.get(unit);
  if (known) return known;
  const fresh = emptyCounts();
  byUnit.set(unit, fresh);
  return fresh;
}

function count(counts: Counts, outcome: ChildOutcome, grouping: Grouping): void {
  if (outcome.status === undefined) return;
  add(counts, outcome.status);
  if (outcome.cause !== undefined) counts.causes[outcome.cause] += 1;
  const groups = grouping(outcome);
  for (const breakdown of BREAKDOWNS) {
    add(tallyAt(counts.by[breakdown], groups[breakdown]), outcome.status);
  }
}

function tallyAt(tallies: Record<string, Tally>, group: string): Tally {
  const known = tallies[group];
  if (known) return known;
  const fresh = emptyTally();
  tallies[group] = fresh;
  return fresh;
}

function add(tally: Tally, status: Status): void {
  tally.inScope += 1;
  tally[status] += 1;
}

/** Adds `more` into `sum`, which it changes; groups that only one of them knows are kept. */
export function addCounts(sum: Counts, more: Counts): void {
  addTally(sum, more);
  for (const cause of CAUSES) sum.causes[cause] += more.causes[cause];
  for (const breakdown of BREAKDOWNS) {
    for (const [group, tally] of Object.entries(more.by[breakdown])) {
      addTally(tallyAt(sum.by[breakdown], group), tally);
    }
  }
}

function addTally(sum: Tally, more: Tally): void {
  sum.inScope += more.inScope;
  sum.covered += more.covered;
  sum.uncovered += more.uncovered;
  sum.unsure += more.unsure;
}
