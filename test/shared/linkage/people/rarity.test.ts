import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import type { FieldDescription } from '../../../../shared/linkage/model.ts';
import { nameFrequencies } from '../../../../shared/linkage/people/frequencies.ts';
import { personOf } from '../../../../shared/linkage/people/person-of.ts';
import { rarity } from '../../../../shared/linkage/people/rarity.ts';
import { field, level } from '../things.ts';

const NAME: FieldDescription = field('name', [
  level('equal', { when: ['equal', 'tone'], u: 0.001 }),
  level('near', { when: ['one_typo', 'order'], u: 0.01 }),
  level('given', { when: ['given_only'], u: 0.02 }),
  level('different'),
]);
const [EQUAL, NEAR, GIVEN, DIFFERENT] = [0, 1, 2, 3];

const person = (...names: string[]) => personOf({ ref: names.join(), names });
const people = (name: string, count: number) => Array.from({ length: count }, () => person(name));
const PROVINCE = [
  ...people('Nguyễn Gia Bảo', 4_000),
  ...people('Lâm Sóc Kha', 20),
  ...people('Trần Gia Bảo', 30),
  ...people('Kim Thị Sa Rây', 1),
];

describe('rarity', () => {
  const bits = rarity(PROVINCE, NAME);
  const bitsOf = (name: string, at = EQUAL) => bits(person(name), person(name), at ?? 0);

  it('lets a rare name weigh more than a common one', () => {
    const inOrder = ['Nguyễn Gia Bảo', 'Trần Gia Bảo', 'Lâm Sóc Kha', 'Kim Thị Sa Rây'].map((name) =>
      bitsOf(name),
    );

    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(4);
  });

  it('is the bits by which the name is rarer or commoner than names on that level usually are', () => {
    const others = 19;
    const share = (others + 50 * 0.01) / (PROVINCE.length + 50);

    expect(bitsOf('Lâm Sóc Kha', GIVEN)).toBeCloseTo(Math.log2(0.02 / share), 9);
  });

  it('stops at five bits either way', () => {
    expect(bitsOf('Nguyễn Gia Bảo')).toBe(-5);
    expect(bitsOf('Quách Ngô Nhi')).toBe(5);
  });

  it('goes by the given name where no more agrees', () => {
    expect(bitsOf('Huỳnh Thị Bảo', GIVEN)).toBe(-5);
    expect(bitsOf('Huỳnh Thị Kha', GIVEN)).toBeGreaterThan(1);
  });

  it('says nothing where names are not the same, or a side has none', () => {
    expect([bitsOf('Nguyễn Gia Bảo', NEAR), bitsOf('Nguyễn Gia Bảo', DIFFERENT)]).toEqual([0, 0]);
    expect(bits(person('Nguyễn Gia Bảo'), person(), 0)).toBe(0);
    expect(bits(person(), person('Nguyễn Gia Bảo'), 0)).toBe(0);
  });

  it('takes the commoner of two spellings, lest a misspelling pass for a rare name', () => {
    const [right, wrong] = [person('Nguyễn Gia Bảo'), person('Nguyễn Gia Bảoo')];

    expect([bits(right, wrong, 0), bits(wrong, right, 0)]).toEqual([-5, -5]);
  });

  it('reads the frequencies of the province where they are known', () => {
    const known = rarity(people('Kim Thị Sa Rây', 900), NAME, nameFrequencies(PROVINCE));

    expect(known(person('Kim Thị Sa Rây'), person('Kim Thị Sa Rây'), 0)).toBe(bitsOf('Kim Thị Sa Rây'));
  });

  it('is asked of the name of a child, with what its surroundings know', () => {
    const frequencies = nameFrequencies(PROVINCE);
    const name = childrenToCards
      .pass('month', { frequencies })
      .comparisons.find((one) => one.field === 'name');

    const adjust = name?.adjustment?.([]);

    expect(adjust?.(person('Nguyễn Gia Bảo'), person('Nguyễn Gia Bảo'), 0)).toBe(-5);
  });
});
