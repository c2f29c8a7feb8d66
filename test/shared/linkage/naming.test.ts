import { describe, expect, it } from 'vitest';
import { birthsToResidents } from '../../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { link } from '../../../shared/linkage/link.ts';
import { card, child, doubtsOf, pairsOf } from './people.ts';

const cards = childrenToCards.pass('month');
const births = birthsToResidents.pass('month');

interface Naming {
  people: string;
  mother: string;
  /** Ways one name is written by two clerks. */
  mistakes: readonly [mistake: string, name: string, written: string][];
  /** Two children of one family and day. */
  twins: readonly [string, string];
  /** A child of the same people who has nothing to do with the first. */
  stranger: { name: string; mother: string };
}

const NAMINGS: Naming[] = [
  {
    people: 'Kinh',
    mother: 'Nguyễn Thị Thuỷ',
    mistakes: [
      ['the place of the tone mark', 'Nguyễn Thị Thuỷ Hoà', 'Nguyễn Thị Thủy Hòa'],
      ['another letter that looks like đ', 'Đặng Đức Đạt', 'Ðặng Ðức Ðạt'],
      ['i for y', 'Nguyễn Thị Mỹ Lý', 'NGUYỄN THỊ MĨ LÍ'],
      ['marks apart from their letters', 'Trần Quốc Huy', 'Trần Quốc Huy'.normalize('NFD')],
      ['blanks and a full stop', 'Nguyễn Văn An', '  Nguyễn\u00a0Văn   An. '],
      ['a word beside the name', 'Trần Bảo An', 'Trần Bảo An (trẻ)'],
      ['no Thị', 'Nguyễn Thị Ngọc Ánh', 'Nguyễn Ngọc Ánh'],
      ['initials', 'Nguyễn Gia Bảo', 'N. G. Bảo'],
      ['the surname last', 'Nguyễn Gia Bảo', 'Gia Bảo Nguyễn'],
      ['the surname of the other half of the country', 'Võ Thành Đạt', 'Vũ Thành Đạt'],
      ['capitals without marks', 'Đoàn Như Ý', 'DOAN NHU Y'],
    ],
    twins: ['Nguyễn Minh Anh', 'Nguyễn Minh Ánh'],
    stranger: { name: 'Trần Đăng Khôi', mother: 'Lê Thị Bích' },
  },
  {
    people: 'Khmer',
    mother: 'Thạch Thị Sa Rươl',
    mistakes: [
      ['syllables written together', 'Thạch Sô Phia', 'Thạch Sophia'],
      ['a name of two words without marks', 'Lâm Sệ', 'LAM SE'],
      ['a vowel as it is heard', 'Kim Thị Sa Rươl', 'Kim Thị Sa Ruôl'],
      ['a consonant as it is heard', 'Danh Thị Sà Rây', 'Danh Thị Xà Rây'],
      ['a final as the Khmer letters have it', 'Sơn Sóc Kha', 'Sơn Sok Kha'],
      ['no surname, as women are called', 'Kim Thị Rây', 'Thị Rây'],
      ['a blank too many', 'Thạch Nara', 'Thạch Na Ra'],
    ],
    twins: ['Kim An', 'Kim Ân'],
    stranger: { name: 'Danh Thị Ngọc', mother: 'Danh Thị Lành' },
  },
  {
    people: 'Hoa',
    mother: 'Quách Mỹ Lệ',
    mistakes: [
      ['another tone', 'Tăng Chấn Khải', 'Tằng Chấn Khải'],
      ['the tone of the south', 'Trịnh Tú Mẫn', 'Trịnh Tú Mẩn'],
      ['a final as it is heard', 'Quách Mỹ Lìn', 'Quách Mỹ Linh'],
      ['the reading of another dialect', 'Hứa Kim Phụng', 'Hứa Kim Phượng'],
      ['a surname that is no Vietnamese word', 'Ong Vĩnh Phát', 'Ông Vĩnh Phát'],
      ['a name after A', 'Lâm A Múi', 'Lâm Á Muối'],
    ],
    twins: ['Lâm Gia Hân', 'Lâm Gia Hâng'],
    stranger: { name: 'Trịnh Vĩ Khang', mother: 'Ngô Muội' },
  },
  {
    people: 'highland',
    mother: "H'Bia Mlô",
    mistakes: [
      ['a typographer’s apostrophe', "H'Hen Niê", 'H’Hen Niê'],
      ['a grave accent for the apostrophe', "H'Linh Êban", 'H`Linh Eban'],
      ['a blank for the apostrophe', "H'Hen Niê", 'H Hen Nie'],
      ['neither apostrophe nor blank', "H'Hen Niê", 'HHEN NIE'],
      ['a hyphen', 'Y Wan Kbuôr', 'Y-Wan Kbuor'],
      ['the clan first', 'Y Wan Kbuôr', 'Kbuôr Y Wan'],
      ['no breve', 'Y Thôn Ayŭn', 'Y Thôn Ayun'],
      ['no marks at all', 'Y Bhăm Byă', 'Y BHAM BYA'],
      ['no clan', 'Y Wan Kbuôr', 'Y Wan'],
      ['no clan of two words', 'Y Wan Niê Kdăm', 'Y Wan'],
      ['half a clan', 'Y Wan Niê Kdăm', 'Y Wan Niê'],
      ['no clan before the name', "Rơ Châm H'Nhi", "H'Nhi"],
    ],
    twins: ['Y Săn Niê', 'Y Sân Niê'],
    stranger: { name: "H'Juen Kbuôr", mother: "H'Yă Kbuôr" },
  },
];

describe.each(NAMINGS)('$people names', ({ mother, mistakes, twins: [one, other], stranger }) => {
  it.each(mistakes)('link a card in spite of %s: %s, %s', (_, name, written) => {
    const lefts = [child('a', { names: [name], mothers: [mother] })];
    const rights = [
      card('x', { names: [written], guardians: [] }),
      card('y', { names: [stranger.name], guardians: [stranger.mother], insuranceNo: '9499999999' }),
    ];

    const outcome = link(lefts, rights, cards);

    expect(pairsOf(outcome, lefts, rights)).toEqual(['a–x']);
    expect(outcome.freeRights).toEqual([1]);
  });

  it.each(mistakes)('join birth and residence in spite of %s: %s, %s', (_, name, written) => {
    const lefts = [child('a', { names: [name], mothers: [mother] })];
    const rights = [child('x', { names: [written], mothers: [mother.toUpperCase()] })];

    expect(pairsOf(link(lefts, rights, births), lefts, rights)).toEqual(['a–x']);
  });

  it.each(mistakes)('join a number in spite of %s: %s, %s', (_, name, written) => {
    const personalIds = ['066220000001'];
    const lefts = [child('a', { names: [name], personalIds })];
    const rights = [card('x', { names: [written], dates: ['2019-01-01'], personalIds, guardians: [] })];

    expect(link(lefts, rights, cards).links).toHaveLength(1);
  });

  it(`keep the twins ${one} and ${other} apart when both have a card`, () => {
    const lefts = [one, other].map((name) => child(name, { names: [name], mothers: [mother] }));
    const rights = [other, one].map((name) =>
      card(name, { names: [name.toUpperCase()], guardians: [mother], insuranceNo: undefined }),
    );

    expect(pairsOf(link(lefts, rights, cards), lefts, rights)).toEqual(
      [one, other].sort().map((name) => `${name}–${name}`),
    );
  });

  it('give a twin without a card not that of the other', () => {
    const lefts = [one, other].map((name) => child(name, { names: [name], mothers: [mother] }));
    const rights = [card('x', { names: [one], guardians: [mother] })];

    const outcome = link(lefts, rights, cards);

    expect(pairsOf(outcome, lefts, rights)).toEqual([`${one}–x`]);
  });

  it('do not make one child of two of one commune and day', () => {
    const lefts = [child('a', { names: [one], mothers: [mother] })];
    const rights = [card('x', { names: [stranger.name], guardians: [stranger.mother] })];

    const outcome = link(lefts, rights, cards);

    expect(outcome.links).toEqual([]);
    expect(outcome.unsure).toEqual([]);
  });

  it('find a newborn’s card by the mother it is called after', () => {
    const lefts = [child('a', { names: [one], mothers: [mother] })];
    const rights = [card('x', { names: [`CON BÀ ${mother.toUpperCase()}`], guardians: [] })];

    expect(pairsOf(link(lefts, rights, cards), lefts, rights)).toEqual(['a–x']);
  });
});

describe('a name cut off', () => {
  it('in the middle is left to a person, as it may be another child of the same mother', () => {
    const lefts = [child('a', { names: ['Nguyễn Hoàng Gia Bảo'] })];

    const outcome = link(lefts, [card('x', { names: ['Nguyễn Hoàng Gia'] })], cards);

    expect(doubtsOf(outcome, lefts)).toEqual(['a: different_name']);
  });
});
