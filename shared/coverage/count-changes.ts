import { compareText } from '../register/row-order.ts';
import type { UnitCode } from '../units/unit.ts';
import { emptyTally, type Tally } from './counts.ts';
import type { Status } from './status.ts';

/** Another answer for one child, where it is counted; without a status it is counted nowhere. */
export interface AnswerChange {
  unit: UnitCode;
  before?: Status | undefined;
  after?: Status | undefined;
}

/** So many children more, or fewer, in the counts of one unit. */
export interface CountChange extends Tally {
  unit: UnitCode;
}

/** What either answer to a question would do to the counts of the units, everything else as a run found it. */
export interface AnswerEffect {
  same: CountChange[];
  different: CountChange[];
}

/** What changed answers do to the counts of their units, by code; units that keep their counts are left out. */
export function countChanges(changes: readonly AnswerChange[]): CountChange[] {
  const byUnit = [...Map.groupBy(changes, ({ unit }) => unit)].sort(([a], [b]) => compareText(a, b));
  return byUnit.map(([unit, own]) => ({ unit, ...tallyOfChanges(own) })).filter(isChange);
}

/** What the same changes do to the counts of all units together. */
export function sumOfChanges(changes: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { inScope, covered, uncovered, unsure } of changes) {
    sum.inScope += inScope;
    sum.covered += covered;
    sum.uncovered += uncovered;
    sum.unsure += unsure;
  }
  return sum;
}

/** How many more children, or fewer, changed answers make of each count, wherever they are counted. */
export function tallyOfChanges(changes: Iterable<AnswerChange>): Tally {
  const tally = emptyTally();
  const count = (status: Status | undefined, by: 1 | -1): void => {
    if (status === undefined) return;
    tally.inScope += by;
    tally[status] += by;
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  return tally;
}

function isChange({ inScope, covered, uncovered, unsure }: Tally): boolean {
  return [inScope, covered, uncovered, unsure].some((by) => by !== 0);
}
