import type { UnitCode } from '../units/unit.ts';
import { type CoverageFact, unknownCommuneOf } from './facts.ts';

/** Where children are counted, as the facts of a run tell it. */
export interface CountedMap {
  /** Where a child is counted whose commune the run says is `unit`; see `rollUp`. */
  placeOf(unit: UnitCode | undefined): UnitCode;
  /** That commune and every unit above it. */
  upwards(place: UnitCode): UnitCode[];
  /** Whether the commune is on the map; the unknown one is on each. */
  knows(place: UnitCode): boolean;
}

/** The map that the facts of a run were counted on. */
export function countedMap(facts: readonly CoverageFact[], province: UnitCode): CountedMap {
  const unknown = unknownCommuneOf(province);
  const parents = new Map(facts.map(({ unit, parent }) => [unit, parent]));
  parents.set(unknown, province);
  const communes = new Set(facts.flatMap(({ unit, level }) => (level === 'commune' ? [unit] : [])));
  communes.add(unknown);
  return {
    placeOf: (unit) => (unit !== undefined && communes.has(unit) ? unit : unknown),
    upwards: (place) => {
      const units: UnitCode[] = [];
      for (let at: UnitCode | undefined = place; at !== undefined; at = parents.get(at)) units.push(at);
      return units;
    },
    knows: (place) => communes.has(place),
  };
}

/** Whether two runs counted on one map: each unit below the same one. */
export function isSameMap(some: readonly CoverageFact[], others: readonly CoverageFact[]): boolean {
  return mapOf(some) === mapOf(others);
}

/** Who has no commune needs no map: the unknown one comes and goes. */
function mapOf(facts: readonly CoverageFact[]): string {
  return facts
    .filter(({ unit, parent }) => parent === undefined || unit !== unknownCommuneOf(parent))
    .map(({ unit, level, parent }) => `${unit} ${level} ${parent ?? ''}`)
    .sort()
    .join('\n');
}
