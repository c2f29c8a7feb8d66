import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../../../shared/linkage/children-to-cards.ts';
import { codesOnly } from '../../../../../shared/linkage/people/measures/place.ts';
import type { PersonSource } from '../../../../../shared/linkage/people/person-of.ts';
import { personOf } from '../../../../../shared/linkage/people/person-of.ts';
import type { Surroundings } from '../../../../../shared/linkage/people/surroundings.ts';
import { registerDoubles } from '../../../../../shared/linkage/register-doubles.ts';

const DISTRICT_OF: Record<string, string> = { '31501': 'A', '31502': 'A', '31503': 'C', '31601': 'B' };
const surroundings: Surroundings = {
  distance: (a, b) => {
    if (a === b) return 'same_unit';
    if (DISTRICT_OF[a] === undefined || DISTRICT_OF[b] === undefined) return 'elsewhere';
    return DISTRICT_OF[a] === DISTRICT_OF[b] ? 'same_district' : 'same_province';
  },
  facilities: new Map([['94001', new Set(['31501', '31503'])]]),
};
const spec = childrenToCards.pass('month', surroundings);
/** A field may stand in one model only: no card names a mother, only the register knows households. */
const comparisons = [
  spec,
  birthsToResidents.pass('month', surroundings),
  registerDoubles(surroundings),
].flatMap((one) => one.comparisons);

type Values = Omit<PersonSource, 'ref'>;

/** The level of a field, asked both ways round; fails where the answers differ. */
function levelOf(field: string, left: Values, right: Values): string | undefined {
  const comparison = comparisons.find((one) => one.field === field);
  const [a, b] = [personOf({ ref: 'a', ...left }), personOf({ ref: 'b', ...right })];
  const there = comparison?.assess(a, b) ?? -1;
  const back = comparison?.assess(b, a) ?? -1;
  expect(back).toBe(there);
  return comparison?.levels[there]?.id;
}

const CASES: [field: string, left: Values, right: Values, level: string | undefined][] = [
  ['name', { names: ['Hòa Thúy'] }, { names: ['HOÀ THUÝ'] }, 'equal'],
  ['name', { names: ['Sơn Na', 'Sơn Thị Na'] }, { names: ['Sơn Thị Na'] }, 'equal'],
  ['name', { names: ['Sơn Thị Na'] }, { names: ['Con bà Kim Lài'] }, undefined],
  ['name', { names: ['Sơn Thị Na'] }, {}, undefined],
  ['date', { dates: ['2020-03-04'] }, { dates: ['2020-03-04'] }, 'equal'],
  ['date', { dates: ['2020-03-04'] }, { dates: ['2020-04-03'] }, 'swapped'],
  ['date', { dates: ['2020-03-04'] }, { dates: ['2020'] }, 'partial'],
  ['date', { dates: ['2020-05-24'] }, { dates: ['2020-01-01'] }, 'year_start'],
  ['date', { dates: ['2020-05-24'] }, { dates: ['2021-01-01'] }, 'different'],
  ['date', { dates: ['2020-05-24'] }, { dates: ['2019-11-13'], coverStarts: ['2020-05-24'] }, 'cover_start'],
  ['date', { dates: ['2020-03-04', '2020-03-14'] }, { dates: ['2020-03-14'] }, 'equal'],
  ['date', { dates: ['2020-03-04'] }, {}, undefined],
  ['date', { dates: ['2020-03'] }, { dates: ['2020-03'] }, 'partial'],
  ['date', { dates: ['2020-05-24', '2017-08-11'] }, { dates: ['2020-01-01', '2013-02-28'] }, 'year_start'],
  [
    'date',
    { dates: ['2020-05-24', '2017-08-11'] },
    { dates: ['2013-11-13'], coverStarts: ['2017-08-11'] },
    'cover_start',
  ],
  ['date', { dates: ['2020-05-24'] }, { dates: ['2020-05-25'], coverStarts: ['2020-05-24'] }, 'cover_start'],
  ['date', { dates: ['2020-05-24'] }, { dates: ['2020-05-25'] }, 'one_day'],
  ['sex', { sex: 'male' }, { sex: 'male' }, 'equal'],
  ['sex', { sex: 'male' }, { sex: 'female' }, 'different'],
  ['sex', { sex: 'male' }, {}, undefined],
  ['mother', { mothers: ['Kim Thị Lài'] }, { mothers: ['KIM THI LAI'] }, 'spelling'],
  ['mother', { mothers: ['Kim Thị Lài'] }, { mothers: ['Sơn Thị Na'] }, 'different'],
  ['mother', { mothers: ['Kim Thị Lài'] }, { guardians: ['Kim Thị Lài'] }, undefined],
  ['guardian', { mothers: ['Kim Thị Lài'] }, { guardians: ['Kim Thị Lài'] }, 'equal'],
  ['guardian', { fathers: ['Lý Văn Út'] }, { guardians: ['Lý Văn Út'] }, 'equal'],
  ['guardian', { mothers: ['Kim Thị Lài'] }, { names: ['Con bà Kim Thị Lài'] }, 'equal'],
  ['guardian', { mothers: ['Kim Lài'] }, { mothers: ['Kim Lài'], guardians: ['Lý Út'] }, undefined],
  ['place', { unit: '31501' }, { unit: '31501' }, 'same_unit'],
  ['place', { unit: '31601', otherUnits: ['31502'] }, { unit: '31501' }, 'same_district'],
  ['place', { unit: '31601' }, { unit: '31501' }, 'same_province'],
  ['place', { unit: '01234' }, { unit: '31501' }, 'elsewhere'],
  ['place', { unit: '31501' }, {}, undefined],
  ['facility', { unit: '31501' }, { facility: '94001' }, 'usual'],
  ['facility', { unit: '31502' }, { facility: '94001' }, 'district'],
  ['facility', { unit: '31601' }, { facility: '94001' }, 'other'],
  ['facility', { unit: '31501' }, { facility: '94777' }, undefined],
  ['facility', { unit: '31501' }, { unit: '31501', facility: '94001' }, undefined],
  // A D10a list of a district names the district, which is no commune to compare.
  ['facility', { unit: '31501' }, { unit: '945', facility: '94001' }, 'usual'],
  ['facility', { unit: '31601', otherUnits: ['945', '31501'] }, { unit: '94', facility: '94001' }, 'usual'],
  ['facility', { unit: '945' }, { facility: '94001' }, undefined],
  ['place', { unit: '31501' }, { unit: '945' }, undefined],
  ['place', { unit: '945' }, { unit: '945' }, undefined],
  ['place', { unit: '31601', otherUnits: ['945', '31502'] }, { unit: '31501' }, 'same_district'],
  ['personal_id', { personalIds: ['094220000001'] }, { personalIds: ['094220000001'] }, 'equal'],
  ['personal_id', { personalIds: ['094220000001'] }, { personalIds: ['094220000010'] }, 'one_digit'],
  ['personal_id', { personalIds: ['094220000001'] }, { personalIds: ['094320777001'] }, 'conflict'],
  ['personal_id', { personalIds: ['094220000001'] }, {}, undefined],
  ['household', { unit: '31501', household: 'H1' }, { unit: '31501', household: 'H1' }, 'equal'],
  ['household', { unit: '31501', household: 'H1' }, { unit: '31501', household: 'H2' }, 'different'],
  ['household', { unit: '31501', household: 'H1' }, { unit: '31502', household: 'H1' }, undefined],
  ['household', { unit: '31501', household: 'H1' }, { unit: '31501' }, undefined],
  ['guardian', { guardians: ['Kim Lài'] }, { guardians: ['Kim Lài'] }, 'equal'],
  ['guardian', { guardians: ['Lý Cả'], fathers: ['Lý Út'] }, { guardians: ['Lý Út'] }, 'equal'],
  ['guardian', { mothers: ['Kim Lài'] }, { fathers: ['Kim Lài'] }, undefined],
  ['guardian', { mothers: ['Kim Thị Lài'] }, { guardians: ['Sơn Na'] }, 'different'],
  ['guardian', { fathers: ['Lý Út'] }, { fathers: ['Lý Út'], guardians: ['Lý Út'] }, undefined],
];

describe('comparison levels, the same both ways round', () => {
  it.each(CASES)('%s of %j and %j', (field, left, right, level) => {
    expect(levelOf(field, left, right)).toBe(level);
  });

  it('have words in both languages', () => {
    for (const { levels } of comparisons) {
      expect(levels.every(({ label }) => label.vi !== '' && label.en !== '')).toBe(true);
    }
  });
});

describe('places without a map', () => {
  it.each([
    ['31501', '31501', 'same_unit'],
    ['31501', '31502', 'same_province'],
  ])('%s and %s are %s', (one, other, expected) => {
    const place = childrenToCards.pass('month').comparisons.find(({ field }) => field === 'place');
    const [left, right] = [personOf({ ref: 'a', unit: one }), personOf({ ref: 'b', unit: other })];

    expect(place?.levels[place.assess(left, right)]?.id).toBe(expected);
    expect(codesOnly(one, other)).toBe(expected);
  });
});

describe('rarity', () => {
  const crowd = (name: string, size: number) =>
    Array.from({ length: size }, (_, at) => personOf({ ref: `${name}${at}`, names: [name] }));
  const names = spec.comparisons.find(({ field }) => field === 'name');

  it('takes bits from a common name and leaves a rare one its own', () => {
    const adjust = names?.adjustment?.([...crowd('Nguyễn Gia Bảo', 400), ...crowd('Sơn Thị Na', 1)]);
    const bitsOf = (name: string) => {
      const [one] = crowd(name, 1);
      return one === undefined ? 0 : (adjust?.(one, one, 0) ?? 0);
    };

    expect(bitsOf('Nguyễn Gia Bảo')).toBe(-5);
    expect(bitsOf('Sơn Thị Na')).toBeGreaterThanOrEqual(0);
  });

  it('takes bits from an equal date where all are born in one month', () => {
    const days = Array.from({ length: 900 }, (_, at) => `2020-03-${String(1 + (at % 31)).padStart(2, '0')}`);
    const dates = spec.comparisons.find(({ field }) => field === 'date');
    const people = days.map((day, at) => personOf({ ref: `p${at}`, dates: [day] }));
    const [one] = people;

    const bits = one === undefined ? 0 : (dates?.adjustment?.(people)(one, one, 0) ?? 0);

    expect(bits).toBeGreaterThan(-6.5);
    expect(bits).toBeLessThan(-5.5);
  });
});
