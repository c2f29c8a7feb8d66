import { isCommuneCode, type UnitCode } from '../../units/unit.ts';
import type { Person } from '../person.ts';
import { type Bilingual, type Comparison, MISSING } from '../spec.ts';

const DISTANCES = ['same_unit', 'same_district', 'same_province', 'elsewhere'] as const;
type Distance = (typeof DISTANCES)[number];
/** How far two communes lie apart on the map of the day; a district cannot be read off a commune's code. */
export type DistanceOf = (left: UnitCode, right: UnitCode) => Distance;

const LABELS: Record<Distance, Bilingual> = {
  same_unit: { vi: 'cùng xã', en: 'same commune' },
  same_district: { vi: 'cùng huyện', en: 'same district' },
  same_province: { vi: 'cùng tỉnh, khác huyện', en: 'same province, another district' },
  elsewhere: { vi: 'khác tỉnh', en: 'another province' },
};

/** Without a map only equal codes are known to be near. */
export const codesOnly: DistanceOf = (left, right) => (left === right ? 'same_unit' : 'same_province');

/** The nearest of all places each side names: a child may hold two residences and a place of birth. */
export function placeComparison(distanceOf: DistanceOf): Comparison<Person> {
  const rankOf = (left: UnitCode, right: UnitCode): number =>
    left === right ? 0 : DISTANCES.indexOf(distanceOf(left, right));
  return {
    field: 'place',
    label: { vi: 'Nơi ở', en: 'Place' },
    levels: DISTANCES.map((id) => ({ id, label: LABELS[id] })),
    assess: (left, right) => nearest(communesOf(left), communesOf(right), rankOf),
  };
}

/** Every commune a record names. */
export function unitsOf(person: Person): readonly UnitCode[] {
  const { unit, otherUnits } = person;
  if (unit === undefined) return otherUnits;
  return otherUnits.length === 0 ? [unit] : [unit, ...otherUnits];
}

/** The same without districts and provinces: a list of a district names no commune (form D10a-TS), see `facility.ts`. */
export function communesOf(person: Person): readonly UnitCode[] {
  const units = unitsOf(person);
  return units.every(isCommuneCode) ? units : units.filter(isCommuneCode);
}

function nearest(
  lefts: readonly UnitCode[],
  rights: readonly UnitCode[],
  rankOf: (left: UnitCode, right: UnitCode) => number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const left of lefts) {
    for (const right of rights) best = Math.min(best, rankOf(left, right));
  }
  return best === Number.POSITIVE_INFINITY ? MISSING : best;
}
