import { describe, expect, it } from 'vitest';
import { communesOf, otherProvinces, unitsOf } from '../../../local/province/geography.ts';
import { areasOf } from '../../../local/province/offices.ts';

describe('the units of a province', () => {
  it('are 11 districts and 109 communes in Sóc Trăng in 2023', () => {
    const units = unitsOf('94', '2023');

    expect(units[0]).toMatchObject({
      code: '94',
      name: 'Tỉnh Sóc Trăng',
      level: 'province',
      parent_code: '',
    });
    expect(units.filter(({ level }) => level === 'district')).toHaveLength(11);
    expect(communesOf(units)).toHaveLength(109);
  });

  it('are 103 communes right under the city in Cần Thơ since July 2025', () => {
    const units = unitsOf('92', '2025');

    expect(units.filter(({ level }) => level === 'district')).toHaveLength(0);
    expect(communesOf(units)).toHaveLength(103);
    expect(
      communesOf(units).every(
        ({ parent_code, valid_from }) => parent_code === '92' && valid_from === '2025-07-01',
      ),
    ).toBe(true);
  });

  it('hang together: every unit but the province has its parent in the list', () => {
    const units = unitsOf('01', '2023');
    const codes = new Set(units.map(({ code }) => code));

    expect(codes.size).toBe(units.length);
    expect(units.slice(1).every(({ parent_code }) => codes.has(parent_code))).toBe(true);
  });

  it('name 63 provinces in 2023 and 34 in 2025', () => {
    expect(otherProvinces('94', '2023')).toHaveLength(62);
    expect(otherProvinces('92', '2025')).toHaveLength(33);
  });
});

describe('the areas of offices', () => {
  it.each([
    ['94', '2023', 11],
    ['92', '2025', 11],
  ] as const)('hold every commune of %s on the map of %s once', (province, map, count) => {
    const units = unitsOf(province, map);

    const areas = areasOf(units);

    expect(areas).toHaveLength(count);
    expect(areas.flatMap(({ communes }) => communes).sort()).toEqual(
      communesOf(units)
        .map(({ code }) => code)
        .sort(),
    );
  });
});
