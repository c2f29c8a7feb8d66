import type { CoverageFact } from '../../../coverage/facts.ts';
import type { UnitCode } from '../../../units/unit.ts';

/** The facts with the province first and each unit after its parent, those of one parent by code. */
export function inTreeOrder(facts: readonly CoverageFact[]): CoverageFact[] {
  const below = Map.groupBy(facts, ({ parent }) => parent);
  const under = (parent: UnitCode | undefined): CoverageFact[] =>
    (below.get(parent) ?? []).toSorted(byCode).flatMap((fact) => [fact, ...under(fact.unit)]);
  return under(undefined);
}

/** Of units in that order one and all that lie in it. */
export function withinUnit<Fact extends Pick<CoverageFact, 'unit' | 'parent'>>(
  unit: UnitCode,
  facts: readonly Fact[],
): Fact[] {
  const inside = new Set([unit]);
  for (const fact of facts) if (fact.parent !== undefined && inside.has(fact.parent)) inside.add(fact.unit);
  return facts.filter((fact) => inside.has(fact.unit));
}

function byCode(a: CoverageFact, b: CoverageFact): number {
  return a.unit < b.unit ? -1 : 1;
}
