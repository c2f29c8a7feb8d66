import { describe, expect, it } from 'vitest';
import { twins } from '../../../../../shared/linkage/people/guards/twins.ts';
import type { Person } from '../../../../../shared/linkage/people/person.ts';
import { type PersonSource, personOf } from '../../../../../shared/linkage/people/person-of.ts';

type Values = Omit<PersonSource, 'ref'>;

const person = (ref: string, values: Values): Person =>
  personOf({ ref, names: ['Lý Hoàng Khải'], dates: ['2020-03-04'], ...values });

const ONE = '094220000001';

describe('the guard of twins', () => {
  const FAMILY = { mothers: ['Trần Thị Sen'], unit: '31501' };
  /** What it says of `left` and `right` where `twin` stands beside the left. */
  const beside = (twin: Values, [left, right]: [string, string], family: Values = FAMILY) => {
    const [one, other] = [person('one', { names: [left], ...family }), person('x', { names: [right] })];
    const sister = person('sister', { ...family, ...twin });
    return twins.over([one, sister], [other])({ left: one, right: other, evidence: [] });
  };

  it.each<[string, string, [string, string], string | undefined]>([
    ['lets the better of two spellings pass', 'Lý Ngọc Hà', ['Lý Ngọc Hân', 'Ly Ngoc Han'], undefined],
    ['doubts where the twin fits as well', 'Lý Minh Ánh', ['Lý Minh Anh', 'LY MINH ANH'], 'unsure'],
    ['doubts where the twin fits better by a tone', 'Lý Minh Anh', ['Lý Minh Ánh', 'Ly Minh Ạnh'], 'unsure'],
    ['lets an equal name pass whoever the twin is', 'Lý Minh Anh', ['Lý Minh Ánh', 'LÝ MINH ÁNH'], undefined],
    [
      'refuses a poor likeness where the twin fits better',
      'Lý Ngọc Hân',
      ['Lý Minh Hân', 'Lý Ngọc Hânn'],
      'refuse',
    ],
    [
      'doubts a poor likeness where the twin fits no better',
      'Lý Ngọc Trâm',
      ['Lý Minh Hân', 'Lý Ngọc Hân'],
      'unsure',
    ],
    [
      'lets a letter off pass where the twin fits less',
      'Sơn Thị Na',
      ['Lý Minh Hân', 'Lý Minh Hânn'],
      undefined,
    ],
    ['says nothing of a placeholder', 'Lý Minh Anh', ['Lý Minh Ánh', 'Bé gái'], undefined],
    [
      'holds a twin without a name for one that may have any',
      'Bé gái',
      ['Lý Minh Hân', 'Lý Ngọc Hân'],
      'refuse',
    ],
    ['but not for one of a better name', 'Bé gái', ['Lý Minh Ánh', 'Ly Minh Anh'], undefined],
    ['and for as good as a letter off', 'Bé gái', ['Lý Minh Hân', 'Lý Minh Hânn'], 'unsure'],
  ])('%s', (_, twin, names, expected) => {
    expect(beside({ names: [twin] }, names)).toBe(expected);
  });

  it.each<[string, Values, Values]>([
    ['a mother in common', { mothers: ['TRAN THI SEN'] }, FAMILY],
    [
      'a mother’s number in common',
      { motherId: '1', mothers: ['Sen'] },
      { motherId: '1', mothers: ['Trần Thị Sen'] },
    ],
    ['a guardian in common', { guardians: ['Lý Cả'] }, { guardians: ['Lý Cả', 'Lý Út'] }],
    ['a household in common', { household: 'H1', unit: '31501' }, { household: 'H1', unit: '31501' }],
    ['the day before', { dates: ['2020-03-03'] }, FAMILY],
    ['the day after', { dates: ['2020-03-05'] }, FAMILY],
    ['no commune', { unit: undefined }, FAMILY],
    ['a second commune in common', { unit: '31777', otherUnits: ['31501'] }, FAMILY],
    ['a second commune of the other', { unit: '31777' }, { ...FAMILY, otherUnits: ['31777'] }],
  ])('knows twins by %s', (_, twin, family) => {
    expect(beside({ names: ['Lý Ngọc Hân'], ...twin }, ['Lý Minh Hân', 'Lý Ngọc Hânn'], family)).toBe(
      'refuse',
    );
  });

  it.each<[string, Values, Values]>([
    ['of another mother', { mothers: ['Kim Lài'] }, FAMILY],
    ['born two days later', { dates: ['2020-03-06'] }, FAMILY],
    ['born on no known day', { dates: ['2020-03'] }, FAMILY],
    ['of another commune', { unit: '31777' }, FAMILY],
    [
      'of a household of that number elsewhere',
      { household: 'H1', unit: '31777', otherUnits: ['31501'], mothers: [] },
      { household: 'H1', unit: '31501' },
    ],
    ['of another household', { household: 'H2', unit: '31501' }, { household: 'H1', unit: '31501' }],
    ['of another mother’s number', { motherId: '2' }, { motherId: '1' }],
    ['without any family', {}, {}],
  ])('does not hold for twins children %s', (_, twin, family) => {
    expect(
      beside({ names: ['Lý Ngọc Hân'], ...twin }, ['Lý Minh Hân', 'Lý Ngọc Hânn'], family),
    ).toBeUndefined();
  });

  it('lets the number tell two who are written alike apart, but not against a better name', () => {
    const both = (twin: string, names: [string, string]) => {
      const [left, right] = names.map((name, at) =>
        person(`${at}`, { names: [name], personalIds: [ONE], ...FAMILY }),
      );
      if (left === undefined || right === undefined) return 'nobody';
      const sister = person('sister', { names: [twin], ...FAMILY });
      return twins.over([left, sister], [right])({ left, right, evidence: [] });
    };

    expect(both('Lý Minh Ánh', ['Lý Minh Anh', 'LY MINH ÀNH'])).toBeUndefined();
    expect(both('Lý Minh Anh', ['Lý Minh Ánh', 'LÝ MINH ANH'])).toBe('unsure');
  });

  it('holds a child without a day of birth for nobody’s twin', () => {
    const family = { mothers: ['Trần Thị Sen'], dates: ['2020-03'] };

    expect(beside({ names: ['Lý Ngọc Hân'] }, ['Lý Minh Hân', 'Lý Ngọc Hânn'], family)).toBeUndefined();
  });

  it('asks of all the twins the one that fits best', () => {
    const [one, x] = [
      person('one', { names: ['Lý Minh Hân'], ...FAMILY }),
      person('x', { names: ['Lý Ngọc Hânn'] }),
    ];
    const sisters = ['Lý Ngọc Hân', 'Sơn Thị Na'].map((name) => person(name, { names: [name], ...FAMILY }));

    expect(twins.over([one, ...sisters], [x])({ left: one, right: x, evidence: [] })).toBe('refuse');
  });

  describe('on the other list', () => {
    /** What it says where a twin’s record stands beside the right. */
    const besideRight = (twin: string, [left, right]: [string, string]) => {
      const one = person('one', { names: [left] });
      const [x, y] = [person('x', { names: [right], ...FAMILY }), person('y', { names: [twin], ...FAMILY })];
      return twins.over([one], [x, y])({ left: one, right: x, evidence: [] });
    };

    it('doubts a record where the twin’s fits as well', () => {
      expect(besideRight('Lý Ngọc Hâm', ['Lý Ngọc Hâ', 'Lý Ngọc Hân'])).toBe('unsure');
    });

    it('takes a name but for its marks for one more record of the same child', () => {
      expect(besideRight('Ly Ngoc Ha', ['Lý Ngọc Hạ', 'Lý Ngọc Hà'])).toBeUndefined();
    });
  });
});
