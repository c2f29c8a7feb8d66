import type { IsoDate } from '../time/calendar.ts';
import type { Unit, UnitCode } from './unit.ts';
import { type UnitResolution, unitResolver } from './unit-lookup.ts';
import { atLevel, unitTree } from './unit-tree.ts';

export type { UnitResolution } from './unit-lookup.ts';

/** How far apart two units are, nearest first. */
export const UNIT_DISTANCES = ['same_unit', 'same_district', 'same_province', 'elsewhere'] as const;
export type UnitDistance = (typeof UNIT_DISTANCES)[number];

/** The units in force on one day, to be found by code, by name and by place in the tree. */
export interface UnitIndex {
  byCode(code: UnitCode): Unit | undefined;
  /**
   * What a text means: a code (a lost leading zero put back), or a name with or without its word of kind, district and
   * province (`Xã Phú Tân, huyện Châu Thành`, `Phú Tân - Châu Thành`). `within` keeps to one unit and what is below it.
   */
  resolve(written: string, within?: UnitCode): UnitResolution;
  /** The unit `resolve` found, else `undefined`: unknown and ambiguous alike. */
  find(written: string, within?: UnitCode): Unit | undefined;
  /** Nearest first, the unit itself not among them. */
  ancestors(code: UnitCode): readonly UnitCode[];
  /** Direct children, by code. */
  children(code: UnitCode): readonly Unit[];
  /** Units without a known parent, by code. */
  roots(): readonly Unit[];
  communes(): readonly Unit[];
  /** The district a unit is in, or is; none since July 2025. */
  districtOf(code: UnitCode): UnitCode | undefined;
  provinceOf(code: UnitCode): UnitCode | undefined;
  /** Without districts, neighbours in a province are `same_province`. A code not in the index is elsewhere. */
  distance(a: UnitCode, b: UnitCode): UnitDistance;
}

const CACHED_TEXTS = 50_000;

/** Makes the index for a day; without one, of the newest unit of each code. */
export function unitIndex(units: readonly Unit[], on?: IsoDate): UnitIndex {
  const tree = unitTree(units, on);
  const resolve = remembering(unitResolver(tree));
  const placeOf = new Map(
    Array.from(tree.units.keys(), (code) => [
      code,
      { district: atLevel(tree, code, 'district'), province: atLevel(tree, code, 'province') },
    ]),
  );
  const communes = [...tree.units.values()].filter(({ level }) => level === 'commune');
  return {
    byCode: (code) => tree.units.get(code),
    resolve,
    find: (written, within) => {
      const resolution = resolve(written, within);
      return 'unit' in resolution ? resolution.unit : undefined;
    },
    ancestors: (code) => tree.ancestorsOf.get(code) ?? [],
    children: (code) => tree.childrenOf.get(code) ?? [],
    roots: () => tree.roots,
    communes: () => communes,
    districtOf: (code) => placeOf.get(code)?.district,
    provinceOf: (code) => placeOf.get(code)?.province,
    distance: (a, b) => distanceBetween({ a, b, placeA: placeOf.get(a), placeB: placeOf.get(b) }),
  };
}

interface Place {
  district: UnitCode | undefined;
  province: UnitCode | undefined;
}

function distanceBetween(at: {
  a: UnitCode;
  b: UnitCode;
  placeA: Place | undefined;
  placeB: Place | undefined;
}): UnitDistance {
  if (at.a === at.b) return 'same_unit';
  const { placeA, placeB } = at;
  if (placeA?.district !== undefined && placeA.district === placeB?.district) return 'same_district';
  return placeA?.province !== undefined && placeA.province === placeB?.province
    ? 'same_province'
    : 'elsewhere';
}

/** An import asks for the same few hundred texts a hundred thousand times. */
function remembering(resolve: (written: string, within?: UnitCode) => UnitResolution): typeof resolve {
  const known = new Map<string, UnitResolution>();
  return (written, within) => {
    const key = `${within ?? ''}\n${written}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= CACHED_TEXTS) known.clear();
    const resolution = resolve(written, within);
    known.set(key, resolution);
    return resolution;
  };
}
