import { describe, expect, it } from 'vitest';
import { dayOf, INSURANCE_NO, nameAndDay, PERSONAL_ID } from '../../../../shared/linkage/people/keys.ts';
import { type PersonSource, personOf } from '../../../../shared/linkage/people/person-of.ts';
import { personVocabulary } from '../../../../shared/linkage/people/vocabulary.ts';

const PERSON_KEYS = personVocabulary({ facilities: new Map([['94001', new Set(['31502', '31503'])]]) }).keys;
const person = (values: Omit<PersonSource, 'ref'>) => personOf({ ref: 'a', ...values });

describe('key parts of a person', () => {
  it.each<[part: string, values: Omit<PersonSource, 'ref'>, keys: string[]]>([
    ['personal_id', { personalIds: ['094220000001', '094220000777'] }, ['094220000001', '094220000777']],
    ['number_shard', { personalIds: ['094220123456'] }, ['t123456', 'h094220123', 'x094220456']],
    ['day', { dates: ['2020-03-04'] }, ['2020-03-04']],
    ['day', { dates: ['2020-03'] }, []],
    ['day', { dates: ['2020-03-04', '2020', '2020-04-03'] }, ['2020-03-04', '2020-04-03']],
    [
      'day',
      { dates: ['2020-01-01'], coverStarts: ['2020-03-04', '2020-01-01'] },
      ['2020-01-01', '2020-03-04'],
    ],
    ['month_and_day', { dates: ['2020-03-04', '2019-03-04', '2020-04-03'] }, ['03-04', '04-03']],
    ['year', { dates: ['2020-03-04', '2020', '2019-03'] }, ['2020', '2019']],
    ['year', { dates: ['2020-01-01'], coverStarts: ['2019-03-04'] }, ['2020', '2019']],
    ['full_name', { names: ['Lý Hoàng Khải', 'LY HOANG KHAI', 'Lý Khải'] }, ['ly hoang khai', 'ly khai']],
    ['given_name', { names: ['Lý Hoàng Khải', 'Sơn Khai', 'Lý Na'] }, ['khai', 'na']],
    ['adult', { mothers: ['Kim Lài'], fathers: ['Lý Út'], guardians: ['KIM LAI'] }, ['kim lai', 'ly ut']],
    ['adult', { guardians: ['Kim Lài'] }, ['kim lai']],
    ['adult', { names: ['Con bà Kim Lài'] }, ['kim lai']],
    ['unit', { unit: '31501', otherUnits: ['945', '31502'] }, ['31501', '31502']],
    ['unit', { otherUnits: ['31502'] }, ['31502']],
    ['unit', { unit: '945' }, []],
    ['area', { unit: '31501', facility: '94001' }, ['31501']],
    ['area', { unit: '945', facility: '94001' }, ['31502', '31503']],
    ['area', { facility: '94777' }, []],
    ['area', { unit: '945' }, []],
  ])('%s of %j', (part, values, keys) => {
    expect(PERSON_KEYS[part]?.(person(values))).toEqual(keys);
  });

  it('are none of a person nothing is known of', () => {
    for (const [part, keys] of Object.entries(PERSON_KEYS)) expect(keys(person({})), part).toEqual([]);
  });

  it.each([
    ['a wrong digit', '094220123457'],
    ['a wrong digit before', '094230123456'],
    ['two digits turned round', '094220213456'],
    ['two digits of the year turned round', '094202123456'],
  ])('have a part of a number in common in spite of %s', (_, written) => {
    const shards = (id: string) => PERSON_KEYS.number_shard?.(person({ personalIds: [id] })) ?? [];

    expect(shards(written).some((one) => shards('094220123456').includes(one))).toBe(true);
  });
});

describe('the numbers that name a person', () => {
  it('are the personal and the insurance number', () => {
    const both = person({ personalIds: ['094220000001'], insuranceNo: '9400000001' });

    expect([PERSONAL_ID.of(both), INSURANCE_NO.of(both)]).toEqual([['094220000001'], ['9400000001']]);
    expect(INSURANCE_NO.of(person({}))).toEqual([]);
  });
});

describe('name and day', () => {
  it('go by the first name and the first date', () => {
    const two = person({ names: ['Lý HOÀ', 'Lý Na'], dates: ['2020-03-04', '2020-04-03'] });

    expect(nameAndDay(two)).toBe('lý hoà|2020-03-04');
    expect(nameAndDay(two)).toBe(nameAndDay(person({ names: ['lý hòa'], dates: ['2020-03-04'] })));
    expect(dayOf(two)).toBe('2020-03-04');
  });

  it.each([
    ['no name', { dates: ['2020-03-04'] }],
    ['no day', { names: ['Lý Na'], dates: ['2020-03', '2020-03-04'] }],
    ['no date', { names: ['Lý Na'] }],
  ])('are nothing with %s', (_, values) => {
    expect(nameAndDay(person(values))).toBeUndefined();
  });
});
