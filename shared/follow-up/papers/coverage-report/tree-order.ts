import type { CoverageFact } from '../../../coverage/facts.ts';
import type { UnitCode } from '../../../units/unit.ts';

/** The facts with the province first and each unit after its parent, those of one parent by code. */
export function inTreeOrder(facts: readonly CoverageFact[]): CoverageFact[] {
  const below = Map.groupBy(facts, ({ parent }) => parent);
  const under = (parent: UnitCode | undefined): CoverageFact[] =>
    (below.get(parent) ?? []).toSorted(byCode).flatMap((fact) => [fact, ...under(fact.unit)]);
  return under(undefined);
}

function byCode(a: CoverageFact, b: CoverageFact): number {
  return a.unit < b.unit ? -1 : 1;
}
