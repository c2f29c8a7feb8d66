import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../../../shared/linkage/children-to-cards.ts';
import { link } from '../../../../../shared/linkage/link.ts';
import type { Person } from '../../../../../shared/linkage/people/person.ts';
import type { LinkSpec } from '../../../../../shared/linkage/spec.ts';
import { card, child, doubtsOf, pairsOf } from '../../people.ts';

const spec = childrenToCards.pass('month');

/** The same spec without one guard: what would happen if it were not there. */
function without(id: string): LinkSpec<Person> {
  return { ...spec, guards: spec.guards.filter((guard) => guard.id !== id) };
}

interface Case {
  guard: string;
  tells: string;
  lefts: Person[];
  rights: Person[];
  /** What must not be linked. */
  wrong: string;
}

const CASES: Case[] = [
  {
    guard: 'twins',
    tells: 'an uncovered twin does not get the second, misspelt card of its covered sister',
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
    guard: 'different_name',
    tells: 'a child does not get the card of a twin that is missing from the register',
    lefts: [child('a', { names: ['Lý Hoàng Khải'] })],
    rights: [card('x', { names: ['Lý Minh Triết'] })],
    wrong: 'a–x',
  },
  {
    guard: 'number_conflict',
    tells: 'another personal number leaves even a perfect description to a person',
    lefts: [child('a', { personalIds: ['094220000001'] })],
    rights: [card('x', { personalIds: ['094220999777'] })],
    wrong: 'a–x',
  },
  {
    guard: 'number_alone',
    tells: 'a number typed into the row of a sibling gives the sibling no card',
    lefts: [child('a', { personalIds: ['094220000001'] })],
    rights: [card('x', { names: ['Lý Minh Triết'], dates: ['2020-03-29'], personalIds: ['094220000001'] })],
    wrong: 'a–x',
  },
];

describe.each(CASES)('the guard $guard', ({ guard, tells, lefts, rights, wrong }) => {
  it(tells, () => {
    const outcome = link(lefts, rights, spec);

    expect(pairsOf(outcome, lefts, rights)).not.toContain(wrong);
  });

  it('is what prevents it', () => {
    const outcome = link(lefts, rights, without(guard));

    expect(pairsOf(outcome, lefts, rights)).toContain(wrong);
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
  it('does not go to an uncovered namesake of another commune', () => {
    const lefts = [
      child('covered', { personalIds: ['094220000001'] }),
      child('uncovered', { unit: '31999', mothers: [] }),
    ];
    const rights = [
      card('own', { personalIds: ['094220000001'] }),
      card('second', { names: ['Ly Hoang Khai'] }),
    ];

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
