import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { link } from '../../../shared/linkage/link.ts';
import type { Person } from '../../../shared/linkage/people/person.ts';
import { card, child, doubtsOf, pairsOf } from './people.ts';

const spec = childrenToCards.pass('month');

function linked(lefts: readonly Person[], rights: readonly Person[]): string[] {
  return pairsOf(link(lefts, rights, spec), lefts, rights);
}

describe('identifiers', () => {
  it('joins an equal personal number whose name is written in capitals without marks', () => {
    const lefts = [child('a', { personalIds: ['094220000001'] })];
    const rights = [
      card('x', { personalIds: ['094220000001'], names: ['LY HOANG KHAI'], dates: ['2019-01-01'] }),
    ];

    const outcome = link(lefts, rights, spec);

    expect(outcome.links).toMatchObject([{ left: 0, right: 0, rule: 'personal_id' }]);
  });

  it('does not join a number that stands on a card of another name and date', () => {
    const lefts = [child('a', { personalIds: ['094220000001'] })];
    const stranger = card('x', {
      personalIds: ['094220000001'],
      names: ['Sơn Thị Rây'],
      dates: ['2018-11-20'],
      guardians: [],
    });

    const outcome = link(lefts, [stranger], spec);

    expect(outcome.links).toEqual([]);
    expect(outcome.freeLefts).toEqual([0]);
  });

  it('links every card of one insurance number with the one that bears the personal number', () => {
    const lefts = [child('a', { personalIds: ['094220000001'] })];
    const rights = [
      card('x', { insuranceNo: '9400000001', personalIds: ['094220000001'] }),
      card('y', { insuranceNo: '9400000001', names: ['Lý Hoàng Khãi'] }),
    ];

    const pairs = linked(lefts, rights);

    expect(pairs).toEqual(['a–x', 'a–y']);
  });
});

describe('exact agreement', () => {
  it('takes the only card of a name and day', () => {
    const outcome = link([child('a')], [card('x')], spec);

    expect(outcome.links).toMatchObject([{ left: 0, right: 0, rule: 'exact' }]);
  });

  it('gives a child both its temporary code and its card', () => {
    const lefts = [child('a')];
    const rights = [card('x', { provisional: true }), card('y')];

    const pairs = linked(lefts, rights);

    expect(pairs).toEqual(['a–x', 'a–y']);
  });

  it('keeps namesakes of one day apart by commune and mother', () => {
    const lefts = [child('a'), child('b', { unit: '31999', mothers: ['Kim Thị Lài'] })];
    const rights = [card('x', { unit: '31999', guardians: ['Kim Thị Lài'] }), card('y')];

    const pairs = linked(lefts, rights);

    expect(pairs).toEqual(['a–y', 'b–x']);
  });

  it('gives an uncovered child nothing when the namesake of another commune holds the card', () => {
    const lefts = [child('a', { unit: '31999', mothers: ['Kim Thị Lài'] }), child('b')];
    const rights = [card('y')];

    const outcome = link(lefts, rights, spec);

    expect(pairsOf(outcome, lefts, rights)).toEqual(['b–y']);
    expect(outcome.freeLefts).toEqual([0]);
  });
});

describe('scored candidates', () => {
  it.each([
    ['a name without marks', card('x', { names: ['LY HOANG KHAI'] })],
    ['a mistyped name', card('x', { names: ['Lý Hoàng Khải'.replace('Hoàng', 'Hàong')] })],
    ['a wrong digit in the day', card('x', { dates: ['2020-03-14'] })],
    ['another commune of the province', card('x', { unit: '31999' })],
    ['a placeholder that names the mother', card('x', { names: ['CON BÀ TRẦN THỊ SEN'], guardians: [] })],
    [
      '1 January for an unknown day, and a cover from birth',
      card('x', { dates: ['2020-01-01'], coverStarts: ['2020-03-04'] }),
    ],
  ])('links %s', (_, right) => {
    const pairs = linked([child('a')], [right]);

    expect(pairs).toEqual(['a–x']);
  });

  it('does not take a stranger of the same commune and day', () => {
    const stranger = card('x', { names: ['Thạch Minh Tâm'], guardians: ['Thạch Thị Na'] });

    const outcome = link([child('a')], [stranger], spec);

    expect(outcome.links).toEqual([]);
    expect(outcome.unsure).toEqual([]);
  });

  it('does not give a newborn the card of an older brother', () => {
    const newborn = child('a', { names: ['Lý Hoàng Khang'], dates: ['2020-03-30'] });
    const brothers = card('x', { dates: ['2020-03-04'], names: ['Lý Hoàng Khải'] });

    const outcome = link([newborn], [brothers], spec);

    expect(outcome.links).toEqual([]);
  });

  it('leaves a card that two children fit equally to a person', () => {
    const lefts = [child('a', { mothers: [], unit: '31502' }), child('b', { mothers: [], unit: '31503' })];
    const rights = [card('x', { guardians: [], unit: undefined })];

    const outcome = link(lefts, rights, spec);

    expect(outcome.links).toEqual([]);
    expect(doubtsOf(outcome, lefts)).toEqual(['a: tie', 'b: tie']);
  });

  it('leaves a poor second row of a linked child to a person', () => {
    const lefts = [child('a', { personalIds: ['094220000001'] }), child('b', { mothers: [], unit: '31502' })];
    const rights = [card('x', { personalIds: ['094220000001'] })];

    const outcome = link(lefts, rights, spec);

    expect(pairsOf(outcome, lefts, rights)).toEqual(['a–x']);
    expect(doubtsOf(outcome, lefts)).toEqual(['b: double']);
  });
});

/*
 * A small day of one commune, drawn:
 *
 *   children                          cards
 *   a  Lý Hoàng Khải   ── number ──── x1  (two cards of
 *                      ── number ──── x2   one holder)
 *   b  Kim Thị Sa Rây  ── exact ───── y
 *   c  Danh Thị Ngọc   ── scored ──── z   DANH THI NGOC, day and month swapped
 *   d  Sơn Minh Phúc   (never issued)
 *                                     w   of a child that moved away
 */
describe('the golden day', () => {
  const lefts = [
    child('a', { personalIds: ['094220000001'] }),
    child('b', { names: ['Kim Thị Sa Rây'], mothers: ['Thạch Thị Na'], sex: 'female' }),
    child('c', { names: ['Danh Thị Ngọc'], mothers: ['Danh Thị Lành'], sex: 'female' }),
    child('d', { names: ['Sơn Minh Phúc'], mothers: ['Lâm Thị Út'] }),
  ];
  const rights = [
    card('w', { names: ['Ngô Gia Hân'], guardians: ['Hứa Mỹ Lệ'], unit: '31777', sex: 'female' }),
    card('x1', { personalIds: ['094220000001'], insuranceNo: '9400000001' }),
    card('x2', { insuranceNo: '9400000001' }),
    card('y', { names: ['KIM THỊ SA RÂY'], guardians: [], sex: 'female' }),
    card('z', {
      names: ['DANH THI NGOC'],
      guardians: ['Danh Thị Lành'],
      dates: ['2020-04-03'],
      sex: 'female',
    }),
  ];

  it('links what belongs together and nothing else', () => {
    const outcome = link(lefts, rights, spec);

    expect(outcome.links.map(({ rule }, at) => `${pairsOf(outcome, lefts, rights)[at]} ${rule}`)).toEqual([
      'a–x1 personal_id',
      'a–x2 personal_id',
      'b–y exact',
      'c–z scored',
    ]);
    expect(outcome.freeLefts).toEqual([3]);
    expect(outcome.freeRights).toEqual([0]);
    expect(outcome.unsure).toEqual([]);
  });
});

describe('births and residents', () => {
  it('gives both residences of a child its birth', () => {
    const births = [child('b')];
    const residents = [child('r1'), child('r2', { unit: '31502' })];

    const outcome = link(births, residents, birthsToResidents.pass('month'));

    expect(pairsOf(outcome, births, residents)).toEqual(['b–r1', 'b–r2']);
  });
});

describe('a list of a district, which names facilities and no commune', () => {
  const served = { facilities: new Map([['94001', new Set(['31999'])]]) };
  const lefts = [child('a', { mothers: [] }), child('b', { unit: '31999', mothers: [] })];
  const rights = [card('x', { unit: '945', facility: '94001', guardians: [] })];

  it('gives the card to the namesake whose commune the facility serves', () => {
    const outcome = link(lefts, rights, childrenToCards.pass('month', served));

    expect(pairsOf(outcome, lefts, rights)).toEqual(['b–x']);
  });

  it('could not tell the two namesakes by the district', () => {
    const outcome = link(lefts, rights, spec);

    expect(outcome.links).toEqual([]);
    expect(doubtsOf(outcome, lefts)).toEqual(['a: tie', 'b: tie']);
  });
});
