import type { UnitCode, UnitLevel } from '../units/unit.ts';
import type { UnitIndex } from '../units/unit-index.ts';
import { addCounts, type Counts, type CountsByUnit, emptyCounts, NO_UNIT } from './counts.ts';

/** The counts of one unit on the reference date of a run, all that lies below it included. */
export interface CoverageFact extends Counts {
  unit: UnitCode;
  level: UnitLevel;
  /** Absent for the province, the top of the tree. */
  parent?: UnitCode;
}

/** The stand-in commune, right below the province, of children whose commune no source of the province names. */
export function unknownCommuneOf(province: UnitCode): UnitCode {
  return `${province}-unknown`;
}

/**
 * A fact for the province and for every unit below it, those without a child included: first the province, then
 * each unit after its parent, by code. Children without a commune, or at one that is not on the map of the date,
 * are counted at the unknown commune, so that the province is always the sum of what is below it.
 */
export function rollUp(counts: CountsByUnit, units: UnitIndex, province: UnitCode): CoverageFact[] {
  const facts: CoverageFact[] = [];
  const placed = new Set<UnitCode>();
  const visit = (unit: UnitCode, parent?: UnitCode): CoverageFact => {
    placed.add(unit);
    const fact = startFact(unit, units.byCode(unit)?.level ?? 'province', parent);
    facts.push(fact);
    for (const { code } of units.children(unit)) addCounts(fact, visit(code, unit));
    const own = fact.level === 'commune' ? counts.get(unit) : undefined;
    if (own) addCounts(fact, own);
    return fact;
  };
  const top = visit(province);
  const unknown = countsOffTheMap(
    counts,
    (unit) => placed.has(unit) && units.byCode(unit)?.level === 'commune',
  );
  if (unknown.inScope === 0) return facts;
  addCounts(top, unknown);
  return [...facts, { unit: unknownCommuneOf(province), level: 'commune', parent: province, ...unknown }];
}

function startFact(unit: UnitCode, level: UnitLevel, parent: UnitCode | undefined): CoverageFact {
  return { unit, level, ...(parent !== undefined && { parent }), ...emptyCounts() };
}

function countsOffTheMap(counts: CountsByUnit, onTheMap: (unit: UnitCode) => boolean): Counts {
  const sum = emptyCounts();
  for (const [unit, some] of counts) {
    if (unit === NO_UNIT || !onTheMap(unit)) addCounts(sum, some);
  }
  return sum;
}
