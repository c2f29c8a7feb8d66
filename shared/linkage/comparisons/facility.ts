import type { UnitCode } from '../../units/unit.ts';
import type { FacilityPlaces } from '../facilities.ts';
import type { Person } from '../person.ts';
import { type Comparison, MISSING } from '../spec.ts';
import { communesOf, type DistanceOf } from './place.ts';

const USUAL = 0;
const DISTRICT = 1;
const OTHER = 2;

/** A facility of first treatment against the communes of the other side, where one side names no commune at all. */
export function facilityComparison(places: FacilityPlaces, distanceOf: DistanceOf): Comparison<Person> {
  const levelOf = (facility: string, units: readonly UnitCode[]): number => {
    const usual = places.get(facility);
    if (usual === undefined || usual.size === 0) return MISSING;
    if (units.some((unit) => usual.has(unit))) return USUAL;
    const near = units.some((unit) =>
      [...usual].some((place) => distanceOf(unit, place) === 'same_district'),
    );
    return near ? DISTRICT : OTHER;
  };
  const assess = (placed: Person, placeless: Person): number => {
    const units = communesOf(placed);
    if (placeless.facility === undefined || units.length === 0 || communesOf(placeless).length > 0)
      return MISSING;
    return levelOf(placeless.facility, units);
  };
  return {
    field: 'facility',
    label: { vi: 'Nơi khám chữa bệnh ban đầu', en: 'Facility of first treatment' },
    levels: [
      { id: 'usual', label: { vi: 'thường phục vụ xã này', en: 'usually serves this commune' } },
      { id: 'district', label: { vi: 'cùng huyện', en: 'in the same district' } },
      { id: 'other', label: { vi: 'phục vụ nơi khác', en: 'serves other places' } },
    ],
    assess: (left, right) => Math.max(assess(left, right), assess(right, left)),
  };
}
