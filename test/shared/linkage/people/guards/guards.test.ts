import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../../../shared/linkage/children-to-cards.ts';
import { link } from '../../../../../shared/linkage/link.ts';
import type { Person } from '../../../../../shared/linkage/people/person.ts';
import type { LinkSpec } from '../../../../../shared/linkage/spec.ts';
import { card, child, doubtsOf, pairsOf } from '../../people.ts';

const spec = childrenToCards.pass('month');
const province = childrenToCards.pass('province');
const births = birthsToResidents.pass('month');

type Spec = LinkSpec<Person>;

/** The same linkage without one of its guards: what would happen if it were not there. */
const without =
  (id: string) =>
  (guarded: Spec): Spec => ({ ...guarded, guards: guarded.guards.filter((guard) => guard.id !== id) });
const ifNumbersWereEnough = (guarded: Spec): Spec => ({
  ...guarded,
  identifiers: guarded.identifiers.map((identifier) => ({ ...identifier, sane: () => true })),
});
const ifLinkedChildrenClaimedNothing = (guarded: Spec): Spec => ({ ...guarded, mayRival: () => false });
const ifDoublesWereStrangers = ({ mayBeDouble: _, ...guarded }: Spec): Spec => guarded;
const ifTheFirstWereTheBest = (guarded: Spec): Spec => ({
  ...guarded,
  model: { ...guarded.model, thresholds: { ...guarded.model.thresholds, tie: 0 } },
});

interface Danger {
  danger: 'twins' | 'siblings' | 'namesakes' | 'placeholders' | 're-used numbers';
  tells: string;
  spec?: Spec;
  /** Takes away what prevents it. */
  unguarded: (spec: Spec) => Spec;
  lefts: Person[];
  rights: Person[];
  /** What must not be linked. */
  wrong: string;
}

const COVERED = child('covered', { personalIds: ['094220000001'] });
const OWN = card('own', { personalIds: ['094220000001'] });

const DANGERS: Danger[] = [
  {
    danger: 'twins',
    tells: 'an uncovered twin does not get the second, misspelt card of its covered sister',
    unguarded: without('twins'),
    lefts: [
      child('covered', { names: ['Lý Ngọc Hân'], personalIds: ['094320000001'] }),
      child('uncovered', { names: ['Lý Ngọc Hà'] }),
    ],
    rights: [
      card('own', { names: ['Lý Ngọc Hân'], personalIds: ['094320000001'] }),
      card('second', { names: ['Ly Ngoc Han'] }),
    ],
    wrong: 'uncovered–second',
  },
  {
    danger: 'twins',
    tells: 'a child does not get the card of a twin that is missing from the register',
    unguarded: without('different_name'),
    lefts: [child('a', { names: ['Lý Hoàng Khải'] })],
    rights: [card('x', { names: ['Lý Minh Triết'] })],
    wrong: 'a–x',
  },
  {
    danger: 'twins',
    tells: 'another personal number leaves even a perfect description to a person',
    unguarded: without('number_conflict'),
    lefts: [child('a', { personalIds: ['094220000001'] })],
    rights: [card('x', { personalIds: ['094220999777'] })],
    wrong: 'a–x',
  },
  {
    danger: 'siblings',
    tells: 'a number typed into the row of a sibling gives the sibling no card',
    unguarded: without('number_alone'),
    lefts: [child('a', { personalIds: ['094220000001'] })],
    rights: [card('x', { names: ['Lý Minh Triết'], dates: ['2020-03-29'], personalIds: ['094220000001'] })],
    wrong: 'a–x',
  },
  {
    danger: 'siblings',
    tells: 'a newborn with the number of its brother by mistake does not get its card',
    spec: province,
    unguarded: without('number_alone'),
    lefts: [child('a', { names: ['Lý Hoàng Khang'], dates: ['2022-07-09'], personalIds: ['094220000001'] })],
    rights: [card('brothers', { personalIds: ['094220000001'] })],
    wrong: 'a–brothers',
  },
  {
    danger: 'namesakes',
    tells: 'a second card of a covered child does not go to its namesake of another commune',
    unguarded: ifLinkedChildrenClaimedNothing,
    lefts: [COVERED, child('uncovered', { unit: '31999', mothers: [] })],
    rights: [OWN, card('second', { names: ['Ly Hoang Khai'] })],
    wrong: 'uncovered–second',
  },
  {
    danger: 'namesakes',
    tells: 'one card that two namesakes fit alike goes to neither of them',
    unguarded: ifTheFirstWereTheBest,
    lefts: [child('a', { mothers: [], unit: '31502' }), child('b', { mothers: [], unit: '31503' })],
    rights: [card('x', { guardians: [], unit: undefined })],
    wrong: 'a–x',
  },
  {
    danger: 'placeholders',
    tells: 'of two twins, one card of `con bà …` goes to neither',
    unguarded: ifTheFirstWereTheBest,
    lefts: [child('a', { names: ['Lý Minh Anh'] }), child('b', { names: ['Lý Minh Bảo'] })],
    rights: [card('x', { names: ['Con bà Trần Thị Sen'] })],
    wrong: 'a–x',
  },
  {
    danger: 'placeholders',
    tells: 'a child whose covered twin has no name yet does not get a card of a name two letters off',
    unguarded: without('twins'),
    lefts: [
      child('named', { names: ['Lý Hoàng Khang'] }),
      child('unnamed', { names: ['Chưa đặt tên'], personalIds: ['094220000001'] }),
    ],
    rights: [OWN, card('x', { names: ['Lý Hoan Khan'] })],
    wrong: 'named–x',
  },
  {
    danger: 'placeholders',
    tells: 'a card of `bé trai` that names neither mother nor commune is nobody’s',
    unguarded: without('unnamed'),
    lefts: [child('a')],
    rights: [card('x', { names: ['Bé trai'], guardians: [], unit: undefined })],
    wrong: 'a–x',
  },
  {
    danger: 're-used numbers',
    tells: 'a number that stands on the card of a stranger gives nobody that card',
    unguarded: ifNumbersWereEnough,
    lefts: [child('a', { personalIds: ['094220000001'] })],
    rights: [
      card('x', {
        personalIds: ['094220000001'],
        names: ['Sơn Thị Rây'],
        dates: ['2018-11-20'],
        guardians: [],
      }),
    ],
    wrong: 'a–x',
  },
  {
    danger: 're-used numbers',
    tells: 'an insurance number given twice brings a child no stranger’s card',
    unguarded: ifNumbersWereEnough,
    lefts: [COVERED],
    rights: [
      card('own', { insuranceNo: '9400000001', personalIds: ['094220000001'] }),
      card('x', {
        insuranceNo: '9400000001',
        names: ['Sơn Thị Rây'],
        dates: ['2018-11-20'],
        guardians: [],
        unit: '31999',
      }),
    ],
    wrong: 'covered–x',
  },
  {
    danger: 're-used numbers',
    tells: 'a birth does not get the residence of a stranger with its number',
    spec: births,
    unguarded: (guarded) => without('number_alone')(ifNumbersWereEnough(guarded)),
    lefts: [child('birth', { personalIds: ['094220000001'] })],
    rights: [
      child('r', {
        personalIds: ['094220000001'],
        names: ['Sơn Thị Rây'],
        dates: ['2018-11-20'],
        mothers: ['Danh Thị Lành'],
      }),
    ],
    wrong: 'birth–r',
  },
];

describe.each(DANGERS)('$danger: $tells', ({ spec: guarded = spec, unguarded, lefts, rights, wrong }) => {
  it('holds', () => {
    const outcome = link(lefts, rights, guarded);

    expect(pairsOf(outcome, lefts, rights)).not.toContain(wrong);
  });

  it('would not without its guard', () => {
    const outcome = link(lefts, rights, unguarded(guarded));

    expect(pairsOf(outcome, lefts, rights)).toContain(wrong);
  });
});

describe('a poor second row of a covered child', () => {
  const lefts = [COVERED, child('again', { mothers: [], unit: '31502' })];

  it('is left to a person, where else it would stand on the list of the uncovered', () => {
    const [guarded, unguarded] = [spec, ifDoublesWereStrangers(spec)].map((one) => link(lefts, [OWN], one));

    expect(guarded && doubtsOf(guarded, lefts)).toEqual(['again: double']);
    expect(unguarded?.freeLefts).toEqual([1]);
  });

  it.each([
    ['a number of its own', { personalIds: ['094220999777'] }],
    ['another sex', { sex: 'female' as const }],
    ['another mother', { mothers: ['Kim Thị Lài'] }],
  ])('is a namesake by %s', (_, values) => {
    const namesakes = [
      child('covered', { personalIds: ['094220000001'], fathers: ['Lý Văn Út'] }),
      child('b', { mothers: [], unit: '31502', ...values }),
    ];

    expect(link(namesakes, [OWN], spec).freeLefts).toEqual([1]);
  });

  it('is a namesake by another father', () => {
    const namesakes = [
      child('covered', { personalIds: ['094220000001'], mothers: [], fathers: ['Lý Văn Út'] }),
      child('b', { mothers: [], fathers: ['Kim Sóc Kha'], unit: '31502' }),
    ];

    expect(link(namesakes, [OWN], spec).freeLefts).toEqual([1]);
  });
});

describe('twins', () => {
  it('get their own cards when both are there, however alike the names', () => {
    const lefts = [child('a', { names: ['Lý Minh Anh'] }), child('b', { names: ['Lý Minh Ánh'] })];
    const rights = [card('y', { names: ['LÝ MINH ÁNH'] }), card('x', { names: ['LÝ MINH ANH'] })];

    const outcome = link(lefts, rights, spec);

    expect(pairsOf(outcome, lefts, rights)).toEqual(['a–x', 'b–y']);
  });

  it('without a name yet, with one placeholder card, are both left to a person', () => {
    const lefts = [child('a', { names: ['Lý Minh Anh'] }), child('b', { names: ['Lý Minh Bảo'] })];
    const rights = [card('x', { names: ['Con bà Trần Thị Sen'] })];

    const outcome = link(lefts, rights, spec);

    expect(doubtsOf(outcome, lefts)).toEqual(['a: tie', 'b: tie']);
  });

  it('with each other’s number on the one card are left to a person or to the name', () => {
    const lefts = [
      child('a', { names: ['Lý Ngọc Hà'], personalIds: ['094320000001'] }),
      child('b', { names: ['Lý Ngọc Hân'], personalIds: ['094320000777'] }),
    ];
    const rights = [card('x', { names: ['Ly Ngoc Han'], personalIds: ['094320000001'] })];

    const outcome = link(lefts, rights, spec);

    expect(pairsOf(outcome, lefts, rights)).not.toContain('a–x');
  });
});

describe('a card that fits a covered child better', () => {
  it('goes to that child', () => {
    const lefts = [COVERED, child('uncovered', { unit: '31999', mothers: [] })];
    const rights = [OWN, card('second', { names: ['Ly Hoang Khai'] })];

    const outcome = link(lefts, rights, spec);

    expect(pairsOf(outcome, lefts, rights)).toEqual(['covered–own', 'covered–second']);
  });
});

describe('explanations of doubt', () => {
  it('have words in both languages for every guard', () => {
    for (const { label } of spec.guards)
      expect([label.vi, label.en].every((words) => words.length > 5)).toBe(true);
  });
});
