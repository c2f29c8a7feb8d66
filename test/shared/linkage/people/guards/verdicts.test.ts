import { describe, expect, it } from 'vitest';
import { areToldApart, isAdultShared } from '../../../../../shared/linkage/people/guards/agreement.ts';
import { differentName } from '../../../../../shared/linkage/people/guards/different-name.ts';
import { numberAlone, numberConflict } from '../../../../../shared/linkage/people/guards/numbers.ts';
import { sameSpelling } from '../../../../../shared/linkage/people/guards/same-spelling.ts';
import { unnamed } from '../../../../../shared/linkage/people/guards/unnamed.ts';
import type { Person } from '../../../../../shared/linkage/people/person.ts';
import { type PersonSource, personOf } from '../../../../../shared/linkage/people/person-of.ts';
import type { Guard } from '../../../../../shared/linkage/spec.ts';

type Values = Omit<PersonSource, 'ref'>;

const person = (ref: string, values: Values): Person =>
  personOf({ ref, names: ['Lý Hoàng Khải'], dates: ['2020-03-04'], ...values });

/** What a guard says of two people who are alone on their lists. */
function verdict(guard: Guard<Person>, one: Values, other: Values) {
  const [left, right] = [person('l', one), person('r', other)];
  return guard.over([left], [right])({ left, right, evidence: [] });
}

const [ONE, TURNED, OTHER] = ['094220000001', '094220000010', '094220999777'];
const STRANGER = { names: ['Sơn Thị Rây'], dates: ['2018-11-20'] };

describe('the guard of conflicting numbers', () => {
  it.each<[string, Values, Values, string | undefined]>([
    ['says nothing of equal numbers', { personalIds: [ONE] }, { personalIds: [ONE] }, undefined],
    ['says nothing of numbers a slip apart', { personalIds: [ONE] }, { personalIds: [TURNED] }, undefined],
    ['says nothing where a side has none', { personalIds: [ONE] }, {}, undefined],
    [
      'doubts two numbers beside one name and day',
      { personalIds: [ONE] },
      { personalIds: [OTHER] },
      'unsure',
    ],
    [
      'doubts them beside a name a letter off',
      { personalIds: [ONE] },
      { personalIds: [OTHER], names: ['Lý Hoàng Khảii'] },
      'unsure',
    ],
    [
      'refuses them beside another name',
      { personalIds: [ONE] },
      { personalIds: [OTHER], names: ['Lý Minh Triết'] },
      'refuse',
    ],
    [
      'refuses them beside another day',
      { personalIds: [ONE] },
      { personalIds: [OTHER], dates: ['2018-11-20'] },
      'refuse',
    ],
    [
      'refuses them where a side has no name',
      { personalIds: [ONE] },
      { personalIds: [OTHER], names: ['Bé trai'] },
      'refuse',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(verdict(numberConflict, one, other)).toBe(expected);
  });
});

describe('the guard of numbers that stand alone', () => {
  it.each<[string, Values, Values, string | undefined]>([
    [
      'refuses an equal number with neither name nor day',
      { personalIds: [ONE] },
      { personalIds: [ONE], ...STRANGER },
      'refuse',
    ],
    ['refuses one a slip apart', { personalIds: [ONE] }, { personalIds: [TURNED], ...STRANGER }, 'refuse'],
    [
      'leaves conflicting ones to their own guard',
      { personalIds: [ONE] },
      { personalIds: [OTHER], ...STRANGER },
      undefined,
    ],
    ['says nothing without a number', {}, STRANGER, undefined],
    [
      'is content with the name',
      { personalIds: [ONE] },
      { personalIds: [ONE], dates: ['2018-11-20'] },
      undefined,
    ],
    [
      'is content with a name a letter off',
      { personalIds: [ONE] },
      { personalIds: [ONE], dates: ['2018-11-20'], names: ['Lý Hoàng Khảii'] },
      undefined,
    ],
    [
      'is content with the day',
      { personalIds: [ONE] },
      { personalIds: [ONE], names: ['Sơn Thị Rây'] },
      undefined,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(verdict(numberAlone, one, other)).toBe(expected);
  });
});

describe('the guard of different names', () => {
  const MOTHER = { mothers: ['Trần Thị Sen'] };

  it.each<[string, Values, Values, string | undefined]>([
    ['refuses where no adult is shared', {}, { names: ['Lý Minh Triết'] }, 'refuse'],
    ['doubts where the mother is shared', MOTHER, { names: ['Lý Minh Triết'], ...MOTHER }, 'unsure'],
    [
      'says nothing beside an equal number',
      { personalIds: [ONE] },
      { names: ['Lý Minh Triết'], personalIds: [ONE] },
      undefined,
    ],
    [
      'refuses beside a number a slip apart',
      { personalIds: [ONE] },
      { names: ['Lý Minh Triết'], personalIds: [TURNED] },
      'refuse',
    ],
    ['says nothing of similar names', {}, { names: ['Lý Hoan Khai'] }, undefined],
    ['says nothing where a side has no name', {}, { names: ['Bé trai'] }, undefined],
  ])('%s', (_, one, other, expected) => {
    expect(verdict(differentName, one, other)).toBe(expected);
  });
});

describe('the guard of one spelling', () => {
  it.each<[string, Values, Values, string | undefined]>([
    [
      'lets capitals and the style of tone marks pass',
      { names: ['Lý Hòa'] },
      { names: ['LÝ HOÀ'] },
      undefined,
    ],
    ['refuses another tone', { names: ['Kim Ân'] }, { names: ['Kim An'] }, 'refuse'],
    ['refuses where a side has no name', {}, { names: ['Bé trai'] }, 'refuse'],
  ])('%s', (_, one, other, expected) => {
    expect(verdict(sameSpelling, one, other)).toBe(expected);
  });

  it('has words for its refusal', () => {
    expect(sameSpelling).toMatchObject({
      id: 'same_spelling',
      label: { vi: 'Họ tên viết khác nhau', en: 'The names are spelt differently' },
    });
  });
});

describe('the guard of records without a name', () => {
  const BABY = { names: ['Bé trai'] };

  it.each<[string, Values, Values, string | undefined]>([
    ['leaves real names to others', {}, STRANGER, undefined],
    ['doubts where only the day agrees', {}, BABY, 'unsure'],
    ['doubts two babies', BABY, BABY, 'unsure'],
    ['is content with an equal number', { personalIds: [ONE] }, { personalIds: [ONE], ...BABY }, undefined],
    [
      'is not content with a number a slip apart',
      { personalIds: [ONE] },
      { personalIds: [TURNED], ...BABY },
      'unsure',
    ],
    ['is content with the mother', { mothers: ['Kim Lài'] }, { names: ['Con bà Kim Lài'] }, undefined],
    ['is content with the commune', { unit: '31501' }, { unit: '31501', ...BABY }, undefined],
    [
      'is content with a second commune',
      { unit: '31502', otherUnits: ['31501'] },
      { unit: '31501', ...BABY },
      undefined,
    ],
    ['is not content with the district', { unit: '945' }, { unit: '945', ...BABY }, 'unsure'],
    ['is not content with another commune', { unit: '31502' }, { unit: '31501', ...BABY }, 'unsure'],
  ])('%s', (_, one, other, expected) => {
    expect(verdict(unnamed, one, other)).toBe(expected);
  });
});

describe('an adult shared', () => {
  it.each<[string, Values, Values, boolean]>([
    ['a mother', { mothers: ['Kim Lài'] }, { mothers: ['KIM LAI'] }, true],
    ['a father', { fathers: ['Lý Út'] }, { fathers: ['Lý Út'] }, true],
    [
      'a father beside two mothers',
      { mothers: ['Kim Lài'], fathers: ['Lý Út'] },
      { mothers: ['Sơn Na'], fathers: ['Lý Út'] },
      true,
    ],
    ['a parent as guardian', { fathers: ['Lý Út'] }, { guardians: ['Lý Út'] }, true],
    ['a mother a letter off', { mothers: ['Trần Thị Sen'] }, { mothers: ['Trần Thị Senn'] }, true],
    ['two mothers', { mothers: ['Kim Thị Lài'] }, { mothers: ['Trần Thị Sen'] }, false],
    ['a mother and a father', { mothers: ['Kim Lài'] }, { fathers: ['Kim Lài'] }, false],
    ['nobody', {}, {}, false],
  ])('%s', (_, one, other, expected) => {
    expect(isAdultShared({ left: person('l', one), right: person('r', other) })).toBe(expected);
  });
});

describe('two records of a name and a day', () => {
  it.each<[string, Values, Values, boolean]>([
    ['without more', {}, {}, false],
    ['of two numbers', { personalIds: [ONE] }, { personalIds: [OTHER] }, true],
    ['of numbers a slip apart', { personalIds: [ONE] }, { personalIds: [TURNED] }, false],
    ['of two sexes', { sex: 'male' }, { sex: 'female' }, true],
    ['of one sex', { sex: 'male' }, { sex: 'male' }, false],
    ['of two mothers', { mothers: ['Kim Thị Lài'] }, { mothers: ['Trần Thị Sen'] }, true],
    ['of a mother a letter off', { mothers: ['Trần Thị Sen'] }, { mothers: ['Trần Thị Senn'] }, false],
    ['of two fathers', { fathers: ['Lý Văn Út'] }, { fathers: ['Sơn Sóc Kha'] }, true],
    ['of a father a letter off', { fathers: ['Lý Văn Út'] }, { fathers: ['Lý Văn Útt'] }, false],
  ])('%s: told apart %s', (_, one, other, expected) => {
    expect(areToldApart({ left: person('l', one), right: person('r', other) })).toBe(expected);
  });
});
