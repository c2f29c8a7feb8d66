import { describe, expect, it } from 'vitest';
import { personOf } from '../../../../shared/linkage/people/person-of.ts';
import { mayShareInsurance, mayShareNumber } from '../../../../shared/linkage/people/same-person.ts';

const person = (name: string | undefined, day = '2020-03-04') =>
  personOf({ ref: 'a', names: name === undefined ? [] : [name], dates: day === '' ? [] : [day] });

describe('two records with an equal number', () => {
  it.each([
    ['Lý Hoàng Khải', 'LY HOANG KHAI', true, true],
    ['Nguyễn Gia Bảo', 'Gia Bảo Nguyễn', true, true],
    ['Lý Thị Ngọc Hân', 'Lý Ngọc Hân', false, true],
    ['Lý Hoàng Khải', 'Lý Hoàng Khảii', false, true],
    ['Lý Ngọc Hân', 'Lý Ngọc Hà', false, true],
    ['Lý Hoàng Khải', 'Lý Minh Khải', false, false],
    ['Lý Hoàng Khải', 'Sơn Thị Rây', false, false],
  ])(
    '%s and %s: one person by a personal number %s, by an insurance number %s',
    (one, other, number, insurance) => {
      const [left, right] = [person(one), person(other)];

      expect([mayShareNumber(left, right), mayShareInsurance(left, right)]).toEqual([number, insurance]);
    },
  );

  it('may be one where a side has no name yet and the dates agree in some way', () => {
    const newborn = person('Con bà Trần Thị Sen');

    expect(mayShareNumber(newborn, person('Lý Hoàng Khải', '2020-03-14'))).toBe(true);
    expect(mayShareNumber(newborn, person('Lý Hoàng Khải', '2020'))).toBe(true);
    expect(mayShareNumber(newborn, person('Lý Hoàng Khải', '2018-11-20'))).toBe(false);
    expect(mayShareNumber(newborn, person('Lý Hoàng Khải', ''))).toBe(true);
  });

  it('may be one where both are written as the same placeholder, whatever the dates', () => {
    expect(mayShareNumber(person('Chưa đặt tên'), person('Chưa đặt tên', '2018-11-20'))).toBe(true);
    expect(mayShareNumber(person(undefined), person(undefined, '2018-11-20'))).toBe(false);
  });

  it('are two by an insurance number beside two personal numbers, as of twins whose cards were mixed up', () => {
    const [one, other] = [
      personOf({ ref: 'a', names: ['Lý Ngọc Hân'], personalIds: ['094320000011'] }),
      personOf({ ref: 'b', names: ['Lý Ngọc Hà'], personalIds: ['094320004428'] }),
    ];

    expect(mayShareInsurance(one, other)).toBe(false);
  });
});
