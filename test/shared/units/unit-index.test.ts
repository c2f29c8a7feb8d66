import { describe, expect, it } from 'vitest';
import type { Unit, UnitLevel } from '../../../shared/units/unit.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';

const LEVELS: Readonly<Record<number, UnitLevel>> = { 2: 'province', 3: 'district', 5: 'commune' };

function unit(code: string, type: string, name: string, parent?: string): Unit {
  const level = LEVELS[code.length] ?? 'commune';
  return { code, type, name, level, valid_to: '2025-06-30', ...(parent && { parent_code: parent }) };
}

/** A made-up province in the manner of Sóc Trăng: homonyms, both tone-mark styles, numbered wards. */
const PROVINCE: Unit[] = [
  unit('94', 'tỉnh', 'Tỉnh Sóc Trăng'),
  unit('941', 'thành phố', 'Thành phố Sóc Trăng', '94'),
  unit('942', 'huyện', 'Huyện Châu Thành', '94'),
  unit('946', 'huyện', 'Huyện Long Phú', '94'),
  unit('947', 'huyện', 'Mỹ Xuyên', '94'),
  unit('952', 'thị xã', 'Thị xã Ngã Năm', '94'),
  unit('31513', 'phường', 'Phường 1', '941'),
  unit('31732', 'phường', 'Phường 1', '952'),
  unit('31735', 'phường', 'Phường 2', '952'),
  unit('31569', 'thị trấn', 'Thị trấn Châu Thành', '942'),
  unit('31582', 'xã', 'Xã Phú Tân', '942'),
  unit('31600', 'xã', 'Xã Thuận Hòa', '942'),
  unit('31639', 'thị trấn', 'Thị trấn Long Phú', '946'),
  unit('31669', 'xã', 'Long Phú', '946'),
  unit('31670', 'xã', 'Xã Tân Thạnh', '946'),
  unit('31671', 'xã', 'Xã Tân Thành', '946'),
  unit('31672', 'xã', 'Xã Phú Tân', '946'),
  unit('31700', 'phường', 'Phường Thạnh Phú', '947'),
  unit('01701', 'xã', "Ea H'leo", '947'),
];
const index = unitIndex(PROVINCE, '2023-06-30');

describe('finding a unit by name', () => {
  it.each([
    ['Xã Phú Tân, huyện Châu Thành, tỉnh Sóc Trăng', '31582'],
    ['XÃ PHÚ TÂN, HUYỆN CHÂU THÀNH, TỈNH SÓC TRĂNG', '31582'],
    ['xa phu tan, chau thanh', '31582'],
    ['Phú Tân - Châu Thành', '31582'],
    ['X. Phú Tân; H. Long Phú', '31672'],
    ['Phú Tân, Long Phú, Sóc Trăng, Việt Nam', '31672'],
    ['Ấp Phú Hữu, xã Thuận Hòa, huyện Châu Thành', '31600'],
    ['Số 5, Khóm 3, P.2, TX. Ngã Năm', '31735'],
    ['Thuận Hoà', '31600'],
    ['Thuận Hoà'.normalize('NFD'), '31600'],
    ['TT. Long Phú', '31639'],
    ['Thị trấn Long Phú', '31639'],
    ['Xã Long Phú', '31669'],
    ['Huyện Long Phú', '946'],
    ['Phường 01, TP Sóc Trăng', '31513'],
    ['P1, TP. Sóc Trăng', '31513'],
    ['P 1 - Ngã Năm', '31732'],
    ['Mĩ Xuyên', '947'],
    ['Tân Thành', '31671'],
    ['Tân Thạnh', '31670'],
    ['Ea H’Leo', '01701'],
    ['xã Ea Hleo', '01701'],
    ['Xã Thạnh Phú', '31700'],
    ['Tỉnh Sóc Trăng', '94'],
  ])('%s', (written, code) => {
    expect(index.find(written)?.code).toBe(code);
  });

  it.each([
    ['Phú Tân', ['31582', '31672']],
    ['Phường 1', ['31513', '31732']],
    ['TAN THANH', ['31670', '31671']],
    ['Tân Thanh', ['31670', '31671']],
    ['Long Phú', ['31639', '31669', '946']],
    ['Sóc Trăng', ['94', '941']],
  ])('%s is ambiguous, never guessed', (written, codes) => {
    const resolution = index.resolve(written);

    expect('ambiguous' in resolution && resolution.ambiguous.map(({ code }) => code)).toEqual(codes);
    expect(index.find(written)).toBeUndefined();
  });

  it.each([
    'Xã Phú Tân, huyện Trà Cú, tỉnh Trà Vinh',
    'Xã Vô Danh, huyện Châu Thành',
    'Tân Thánh',
    'Huyện Phú Tân',
    'Việt Nam',
    'Phú',
    '',
    ', - ,',
  ])('%s is unknown', (written) => {
    expect(index.resolve(written)).toEqual({ unknown: true });
  });

  it('keeps to a part of the tree when told to', () => {
    expect(index.find('Phú Tân', '946')?.code).toBe('31672');
    expect(index.find('Long Phú', '31669')?.code).toBe('31669');
    expect(index.find('Phú Tân', '952')).toBeUndefined();
    expect(index.find('31582', '946')).toBeUndefined();
  });

  it('joins a name that has a dash in it', () => {
    const other = unitIndex([
      unit('77', 'tỉnh', 'Tỉnh Bà Rịa - Vũng Tàu'),
      unit('747', 'thành phố', 'Thành phố Vũng Tàu', '77'),
    ]);

    expect(other.find('tỉnh Bà Rịa - Vũng Tàu')?.code).toBe('77');
    expect(other.find('TP Vũng Tàu, Bà Rịa – Vũng Tàu')?.code).toBe('747');
  });

  it('does not take the first syllable of a name for a kind', () => {
    const other = unitIndex([unit('384', 'huyện', 'Huyện Quan Hóa'), unit('24001', 'xã', "Xã H'Bông")]);

    expect(other.find('Quan Hoá')?.code).toBe('384');
    expect(other.find('quan hoa')?.code).toBe('384');
    expect(other.find("H'Bông")?.code).toBe('24001');
  });
});

describe('finding a unit by code', () => {
  it('puts back a lost zero', () => {
    expect(index.find('31582')?.code).toBe('31582');
    expect(index.find('1701')?.code).toBe('01701');
    expect(index.find('00001')).toBeUndefined();
  });

  it('is exact with byCode', () => {
    expect(index.byCode('942')?.name).toBe('Huyện Châu Thành');
    expect(index.byCode('1701')).toBeUndefined();
  });
});

describe('the tree', () => {
  it('is walked up and down', () => {
    expect(index.ancestors('31582')).toEqual(['942', '94']);
    expect(index.ancestors('94')).toEqual([]);
    expect(index.children('941').map(({ code }) => code)).toEqual(['31513']);
    expect(index.children('31513')).toEqual([]);
    expect(index.roots().map(({ code }) => code)).toEqual(['94']);
    expect(index.communes()).toHaveLength(13);
  });

  it('knows the district and the province of a unit', () => {
    expect(index.districtOf('31582')).toBe('942');
    expect(index.districtOf('942')).toBe('942');
    expect(index.districtOf('94')).toBeUndefined();
    expect(index.provinceOf('31582')).toBe('94');
  });

  it('measures how far apart two units are', () => {
    expect(index.distance('31582', '31582')).toBe('same_unit');
    expect(index.distance('31582', '31600')).toBe('same_district');
    expect(index.distance('31582', '31672')).toBe('same_province');
    expect(index.distance('31582', '99999')).toBe('elsewhere');
    expect(index.distance('88888', '99999')).toBe('elsewhere');
  });

  it('survives a loop of parents', () => {
    const loop = unitIndex([unit('942', 'huyện', 'A', '946'), unit('946', 'huyện', 'B', '942')]);

    expect(loop.ancestors('942')).toEqual(['946']);
  });
});

describe('the day of the index', () => {
  const reused: Unit[] = [
    ...PROVINCE,
    { code: '92', name: 'Thành phố Cần Thơ', type: 'thành phố', level: 'province', valid_from: '2025-07-01' },
    {
      code: '31513',
      name: 'Phường Sóc Trăng',
      type: 'phường',
      level: 'commune',
      parent_code: '92',
      valid_from: '2025-07-01',
    },
  ];

  it('decides what a code used again means', () => {
    expect(unitIndex(reused, '2025-06-30').byCode('31513')?.name).toBe('Phường 1');
    expect(unitIndex(reused, '2025-07-01').byCode('31513')?.name).toBe('Phường Sóc Trăng');
    expect(unitIndex(reused).byCode('31513')?.name).toBe('Phường Sóc Trăng');
  });

  it('leaves out what is no longer or not yet', () => {
    expect(
      unitIndex(reused, '2025-07-01')
        .roots()
        .map(({ code }) => code),
    ).toEqual(['92']);
    expect(unitIndex(reused, '2025-06-30').byCode('92')).toBeUndefined();
  });

  it('finds districts only while there were any', () => {
    const now = unitIndex(reused, '2026-01-01');

    expect(now.districtOf('31513')).toBeUndefined();
    expect(now.provinceOf('31513')).toBe('92');
  });
});
