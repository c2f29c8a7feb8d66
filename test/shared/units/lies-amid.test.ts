import { describe, expect, it } from 'vitest';
import { type AdministrativeMap, otherProvinces, unitsOf } from '../../../local/province/geography.ts';
import { findPlaceProblem } from '../../../shared/follow-up/rules/places.ts';
import { liesAmid } from '../../../shared/units/lies-amid.ts';

const MAPS: readonly AdministrativeMap[] = ['2023', '2025'];

/** The codes below each province of the country. */
function countryOf(map: AdministrativeMap): { province: string; codes: string[] }[] {
  const provinces = ['92', ...otherProvinces('92', map).map(([code]) => code)];
  return provinces.map((province) => ({
    province,
    codes: unitsOf(province, map).flatMap(({ code, level }) => (level === 'province' ? [] : [code])),
  }));
}

const close = (place: string) =>
  findPlaceProblem({ reason: 'moved_away', place }, { hasUnit: () => false, isAmidUnits: () => false });

describe.each(MAPS)('on the map of %s', (map) => {
  const country = countryOf(map);

  it('no unit of another province lies amid those of one', () => {
    const wrong = country.flatMap(({ province, codes }) => {
      const own = new Set(codes);
      const others = country.filter((other) => other.province !== province).flatMap((other) => other.codes);
      return others.filter((code) => liesAmid(code, (one) => own.has(one)));
    });

    expect(country.length).toBe(map === '2023' ? 63 : 34);
    expect(wrong).toEqual([]);
  });

  it('a child may have moved to every unit of the country', () => {
    const places = country.flatMap(({ province, codes }) => [province, ...codes]);

    expect(places.filter((place) => close(place) !== undefined)).toEqual([]);
  });
});

describe('a code that no unit has', () => {
  const own = new Set(unitsOf('94', '2023').map(({ code }) => code));
  const isAmid = (code: string) => liesAmid(code, (one) => own.has(one));

  it.each(['31529', '31530', '31640', '948'].filter((code) => !own.has(code)))(
    '%s lies amid those of Sóc Trăng',
    (code) => {
      expect(isAmid(code)).toBe(true);
    },
  );

  it.each(['31117', '31460', '00001', '952'])('%s may be another province’s', (code) => {
    expect(isAmid(code)).toBe(false);
  });
});
