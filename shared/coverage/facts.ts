import type { Unit, UnitCode, UnitLevel } from '../units/unit.ts';
import type { UnitIndex } from '../units/unit-index.ts';
import { addCounts, type Counts, type CountsByUnit, emptyCounts } from './counts.ts';

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
  const left = new Map(counts);
  const facts = factsBelow({ unit: province, level: 'province' }, units, left);
  if (left.size === 0) return facts;
  const unknown: CoverageFact = {
    unit: unknownCommuneOf(province),
    level: 'commune',
    parent: province,
    ...sumOf(left.values()),
  };
  const [top] = facts;
  if (top) addCounts(top, unknown);
  return [...facts, unknown];
}

type Place = Pick<CoverageFact, 'unit' | 'level' | 'parent'>;

/** The fact of a unit and of all below it. Takes the counts it has placed out of `left`. */
function factsBelow(place: Place, units: UnitIndex, left: Map<UnitCode, Counts>): CoverageFact[] {
  const fact: CoverageFact = { ...place, ...emptyCounts() };
  if (place.level === 'commune') {
    addCounts(fact, left.get(place.unit) ?? emptyCounts());
    left.delete(place.unit);
  }
  const below = unitsBelow(place.unit, units).map(({ code, level }) => {
    const facts = factsBelow({ unit: code, level, parent: place.unit }, units, left);
    if (facts[0]) addCounts(fact, facts[0]);
    return facts;
  });
  return [fact, ...below.flat()];
}

/** A units file whose parents go in a circle can lead back to the province only; the walk ends there. */
function unitsBelow(unit: UnitCode, units: UnitIndex): Unit[] {
  return units.children(unit).filter(({ level }) => level !== 'province');
}

function sumOf(several: Iterable<Counts>): Counts {
  const sum = emptyCounts();
  for (const counts of several) addCounts(sum, counts);
  return sum;
}
