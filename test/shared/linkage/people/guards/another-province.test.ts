import { describe, expect, it } from 'vitest';
import { anotherProvince } from '../../../../../shared/linkage/people/guards/another-province.ts';
import { type PersonSource, personOf } from '../../../../../shared/linkage/people/person-of.ts';

type Values = Omit<PersonSource, 'ref'>;

const CHILD: Values = {
  names: ['Lý Hoàng Khải'],
  dates: ['2020-03-04'],
  sex: 'male',
  mothers: ['Trần Thị Sen'],
};
const CARD: Values = { names: ['Lý Hoàng Khải'], dates: ['2020-03-04'], sex: 'male' };
const OF_MOTHER: Values = { ...CARD, guardians: ['Trần Thị Sen'] };

function verdict(child: Values, card: Values) {
  const [left, right] = [personOf({ ref: 'l', ...child }), personOf({ ref: 'r', ...card })];
  return anotherProvince.over([left], [right])({ left, right, evidence: [] });
}

const [ONE, TURNED, OTHER] = ['094220000001', '094220000010', '094220999777'];
const numbered = (values: Values, number: string): Values => ({ ...values, personalIds: [number] });

describe('the guard between provinces', () => {
  it.each<[string, Values, Values, string | undefined]>([
    ['lets pass name, day and mother', CHILD, OF_MOTHER, undefined],
    ['lets pass an equal number beside the name', numbered(CHILD, ONE), numbered(CARD, ONE), undefined],
    [
      'lets pass a number a slip apart beside name and day',
      numbered(CHILD, ONE),
      numbered(CARD, TURNED),
      undefined,
    ],
    ['asks about a namesake of the same day', CHILD, CARD, 'unsure'],
    [
      'asks about a name that differs by its tone, as a twin’s does',
      CHILD,
      { ...OF_MOTHER, names: ['Lý Hoàng Khai'] },
      'unsure',
    ],
    ['asks about another day beside the mother', CHILD, { ...OF_MOTHER, dates: ['2020-03-05'] }, 'unsure'],
    ['asks about another sex beside the mother', CHILD, { ...OF_MOTHER, sex: 'female' }, 'unsure'],
    [
      'asks about an equal number beside another name, as of twins mixed up',
      numbered(CHILD, ONE),
      { ...numbered(CARD, ONE), names: ['Lý Hoàng Khang'] },
      'unsure',
    ],
    ['refuses two numbers, whatever else agrees', numbered(CHILD, ONE), numbered(OF_MOTHER, OTHER), 'refuse'],
    ['refuses a namesake with another mother', CHILD, { ...CARD, guardians: ['Lê Thị Mai'] }, 'refuse'],
    ['refuses a twin’s own name', CHILD, { ...OF_MOTHER, names: ['Lý Hoàng Minh'] }, 'refuse'],
    ['refuses a card without a name', CHILD, { ...OF_MOTHER, names: ['Bé trai'] }, 'refuse'],
    ['refuses a namesake of another day', CHILD, { ...CARD, dates: ['2020-03-05'] }, 'refuse'],
    ['refuses name and day spelt otherwise alone', CHILD, { ...CARD, names: ['Lý Hoàng Khai'] }, 'refuse'],
  ])('%s', (_, child, card, expected) => {
    expect(verdict(child, card)).toBe(expected);
  });
});
