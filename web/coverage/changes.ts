import type { AnswerOf } from '../api/types.ts';

type ChangedUnit = NonNullable<AnswerOf<'readBridge'>['bridge']>['rows'][number];

export interface UnitChange {
  unit: string;
  name: string;
  /** So many more children without a card, or fewer. */
  change: number;
}

const SHOWN = 5;

/** The units whose children without a card became more or fewer by most, at most five of them. */
export function mostChanged(
  rows: readonly Pick<ChangedUnit, 'unit' | 'name' | 'from' | 'to'>[],
): UnitChange[] {
  return rows
    .map(({ unit, name, from, to }) => ({ unit, name, change: to.uncovered - from.uncovered }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || b.change - a.change)
    .slice(0, SHOWN);
}
