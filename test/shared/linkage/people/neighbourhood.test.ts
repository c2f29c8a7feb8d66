import { describe, expect, it } from 'vitest';
import { isAround, keysAround, surfacesOf } from '../../../../shared/linkage/people/neighbourhood.ts';
import { childPeople } from '../../../../shared/linkage/people/person-of.ts';
import { child, stay } from '../../register/rows.ts';

interface Seen {
  name?: string;
  day?: string;
  units?: readonly string[];
}

const listOf = (...seen: Seen[]) =>
  surfacesOf(
    childPeople(
      seen.map(({ name = 'Lý Hoàng Khải', day = '2021-03-14', units = ['31639'] }) =>
        child({ names: [name], dateOfBirth: day, residences: units.map((unit) => stay({ unit })) }),
      ),
    ),
  );

/** Whether the first is met by the second. */
function meets(one: Seen, other: Seen): boolean {
  const surfaces = listOf(one, other);
  return isAround(surfaces, 1, keysAround(surfaces, [0]));
}

describe('a neighbourhood', () => {
  it.each([
    ['a namesake of the day, wherever', {}, { units: ['31501'] }],
    ['one of the same given name', {}, { name: 'Thạch Khai', units: ['31501'] }],
    ['one of the commune', {}, { name: 'Sơn Na' }],
    ['one of the commune born the day before', {}, { name: 'Sơn Na', day: '2021-03-13' }],
    [
      'one of the commune born the day after, in another month',
      { day: '2021-03-31' },
      { name: 'Sơn Na', day: '2021-04-01' },
    ],
    ['one of a second commune', { units: ['31501', '31639'] }, { name: 'Sơn Na' }],
    ['one whose second commune it is', {}, { name: 'Sơn Na', units: ['31501', '31639'] }],
  ])('holds %s', (_, one, other) => {
    expect(meets(one, other)).toBe(true);
  });

  it.each([
    ['one of another commune and given name', {}, { name: 'Sơn Na', units: ['31501'] }],
    ['one of the commune born two days later', {}, { name: 'Sơn Na', day: '2021-03-16' }],
    ['a namesake of another day and commune', {}, { day: '2021-03-15', units: ['31501'] }],
    ['one whose day is not known', {}, { day: '2021-03' }],
  ])('does not hold %s', (_, one, other) => {
    expect(meets(one, other)).toBe(false);
    expect(meets(other, one)).toBe(false);
  });

  it('of several people holds the neighbours of each', () => {
    const surfaces = listOf(
      { units: ['31501'] },
      { day: '2021-05-05' },
      { name: 'Sơn Na', day: '2021-05-04' },
    );

    expect(isAround(surfaces, 2, keysAround(surfaces, [0]))).toBe(false);
    expect(isAround(surfaces, 2, keysAround(surfaces, [1], keysAround(surfaces, [0])))).toBe(true);
  });
});
