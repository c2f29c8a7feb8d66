import { isCommuneCode, type UnitCode } from '../../../units/unit.ts';
import { MISSING } from '../../spec.ts';
import type { OutcomeMeasure } from '../../vocabulary.ts';
import type { Person } from '../person.ts';

const DISTANCES = ['same_unit', 'same_district', 'same_province', 'elsewhere'] as const;
/** How far two communes lie apart on the map of the day; a district cannot be read off a commune's code. */
export type DistanceOf = (left: UnitCode, right: UnitCode) => (typeof DISTANCES)[number];

/** Without a map only equal codes are known to be near. */
export const codesOnly: DistanceOf = (left, right) => (left === right ? 'same_unit' : 'same_province');

/** The nearest of all communes each side names: a child may hold two residences and a place of birth. */
export function places(distanceOf: DistanceOf): OutcomeMeasure<Person> {
  const rankOf = (left: UnitCode, right: UnitCode): number =>
    left === right ? 0 : DISTANCES.indexOf(distanceOf(left, right));
  return {
    outcomes: DISTANCES,
    of: (left, right) => nearest(communesOf(left), communesOf(right), rankOf),
  };
}

/** Every unit a record names. */
export function unitsOf(person: Person): readonly UnitCode[] {
  const { unit, otherUnits } = person;
  if (unit === undefined) return otherUnits;
  return otherUnits.length === 0 ? [unit] : [unit, ...otherUnits];
}

/** The same without districts and provinces: a list of a district names no commune (form D10a-TS). */
export function communesOf(person: Person): readonly UnitCode[] {
  const units = unitsOf(person);
  return units.every(isCommuneCode) ? units : units.filter(isCommuneCode);
}

/** The communes a record names or, where it names none, those its facility usually serves. */
export function areaOf(person: Person, served: FacilityPlaces): readonly UnitCode[] {
  const communes = communesOf(person);
  if (communes.length > 0 || person.facility === undefined) return communes;
  return [...(served.get(person.facility) ?? [])];
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

/** The communes whose children usually stand under a facility of first treatment. */
export type FacilityPlaces = ReadonlyMap<string, ReadonlySet<UnitCode>>;

const SERVES = ['usual', 'district', 'other'] as const;
const USUAL = SERVES.indexOf('usual');
const DISTRICT = SERVES.indexOf('district');
const OTHER = SERVES.indexOf('other');

/** A facility of first treatment against the communes of the other side, where one side names no commune at all. */
export function facilitiesAgainst(served: FacilityPlaces, distanceOf: DistanceOf): OutcomeMeasure<Person> {
  const outcomeOf = (facility: string, communes: readonly UnitCode[]): number => {
    const usual = served.get(facility);
    if (usual === undefined || usual.size === 0) return MISSING;
    if (communes.some((commune) => usual.has(commune))) return USUAL;
    const near = communes.some((commune) =>
      [...usual].some((place) => distanceOf(commune, place) === 'same_district'),
    );
    return near ? DISTRICT : OTHER;
  };
  const assess = (placed: Person, placeless: Person): number => {
    const communes = communesOf(placed);
    if (placeless.facility === undefined || communes.length === 0 || communesOf(placeless).length > 0)
      return MISSING;
    return outcomeOf(placeless.facility, communes);
  };
  return { outcomes: SERVES, of: (left, right) => Math.max(assess(left, right), assess(right, left)) };
}
