import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import { type PersonSource, personOf } from '../../../../shared/linkage/people/person-of.ts';

type Values = Omit<PersonSource, 'ref'>;

const cards = childrenToCards.pass('month');
const births = birthsToResidents.pass('month');
const person = (values: Values) => personOf({ ref: 'a', ...values });

describe('the tasks of people', () => {
  it('know what may stand twice on a list', () => {
    expect([childrenToCards.id, cards.groups]).toEqual(['children-cards', { lefts: false, rights: true }]);
    expect([birthsToResidents.id, births.groups]).toEqual([
      'births-residents',
      { lefts: true, rights: true },
    ]);
  });

  it('doubt second rows only where each child should stand once', () => {
    expect(cards.mayBeDouble).toBeTypeOf('function');
    expect(births.mayBeDouble).toBeUndefined();
  });

  it('wait for a better one after a provisional card, never after a residence', () => {
    const [provisional, final] = [person({ provisional: true }), person({})];

    expect([provisional, final].map(cards.isProvisional)).toEqual([true, false]);
    expect([provisional, final].map(births.isProvisional)).toEqual([false, false]);
  });

  it('go by the personal number before the insurance number', () => {
    expect(cards.identifiers.map(({ id }) => id)).toEqual(['personal_id', 'insurance_no']);
  });

  it('look for exact agreement in the name, on the day', () => {
    const [left, right] = [
      person({ names: ['Lý Hòa'], dates: ['2020-03-04'] }),
      person({ names: ['LÝ HOÀ'], dates: ['2020-03'] }),
    ];

    expect(cards.agreeExactly(left, right)).toBe(true);
    expect(cards.agreeExactly(left, person({ names: ['Ly Hoa'] }))).toBe(false);
    expect(cards.agreeExactly(left, person({}))).toBe(false);
    expect(cards.agreeExactly(person({}), person({}))).toBe(false);
    expect([left, right].map(cards.bucket)).toEqual(['2020-03-04', undefined]);
    expect(cards.outline(left)).toBe(cards.outline(right));
  });

  it.each<[string, Values, Values, boolean]>([
    ['of the same commune', { unit: '31501' }, { unit: '31501' }, true],
    ['of a second commune', { unit: '31502', otherUnits: ['31501'] }, { unit: '31501' }, true],
    [
      'of the same given name',
      { names: ['Lý Khải'], unit: '31502' },
      { names: ['Sơn Văn KHAI'], unit: '31501' },
      true,
    ],
    ['of neither', { names: ['Lý Khải'], unit: '31502' }, { names: ['Sơn Văn Khang'], unit: '31501' }, false],
    ['of another given name of that outline', { names: ['Lý An'] }, { names: ['Lý Ân Xn'] }, false],
    ['of whom nothing is known', {}, {}, false],
    ['without a commune, and without a name', { unit: '31501' }, { names: ['Lý Khải'] }, false],
  ])('may lose a card to a linked child %s: %s', (_, left, right, expected) => {
    expect(cards.mayRival(person(left), person(right))).toBe(expected);
  });
});
