import { describe, expect, it } from 'vitest';
import { mergedPerson } from '../../../../shared/linkage/people/merged-person.ts';
import { personOf } from '../../../../shared/linkage/people/person-of.ts';
import { BARE, seen } from './seen.ts';

describe('mergedPerson', () => {
  it('keeps every distinct value, and is provisional only if all are', () => {
    const one = personOf({
      ref: 'a',
      names: ['Lý Khải'],
      dates: ['2020-03-04'],
      unit: '31501',
      provisional: true,
    });
    const other = personOf({ ref: 'b', names: ['Ly Khai'], dates: ['2020-03-04'], unit: '31502' });

    const person = mergedPerson([one, other]);

    expect(person.names.map(({ canonical }) => canonical)).toEqual(['lý khải', 'ly khai']);
    expect(person.dates).toEqual(['2020-03-04']);
    expect([person.unit, person.otherUnits]).toEqual(['31501', ['31502']]);
    expect(person.provisional).toBe(false);
  });

  it('keeps the first of what a person has once, and all of what it may have several of', () => {
    const [first, second] = [
      personOf({ ref: 'a', names: ['Con bà Kim Lài'], mothers: ['Kim Lài'], otherUnits: ['31503'] }),
      personOf({
        ...{ ref: 'b', names: ['Chưa đặt tên'], sex: 'female', personalIds: ['1', '2'], insuranceNo: '3' },
        ...{ mothers: ['KIM LÀI', 'Kim Thị Lài'], fathers: ['Lý Út'], guardians: ['Lý Cả'], motherId: '4' },
        ...{ fatherId: '5', household: 'H1', coverStarts: ['2020-03-04'], facility: '94001', unit: '31503' },
        provisional: true,
      }),
    ];
    const third = personOf({
      ref: 'c',
      sex: 'male',
      personalIds: ['2'],
      insuranceNo: '9',
      provisional: true,
    });

    const person = mergedPerson([first, second, third]);

    expect(seen(person)).toEqual({
      ...{
        ...BARE,
        ref: 'a',
        written: 'Con bà Kim Lài',
        sex: 'female',
        personalIds: ['1', '2'],
        insuranceNo: '3',
      },
      ...{ mothers: ['kim lai', 'kim thi lai'], fathers: ['ly ut'], guardians: ['kim lai', 'ly ca'] },
      ...{ motherId: '4', fatherId: '5', household: 'H1', coverStarts: ['2020-03-04'], facility: '94001' },
      ...{ unit: '31503', otherUnits: [], provisional: false },
    });
    expect(person.placeholder?.kind).toBe('child_of');
    expect(mergedPerson([second, third]).provisional).toBe(true);
  });

  it('needs no placeholder where one record has a name', () => {
    const person = mergedPerson([
      personOf({ ref: 'a', names: ['Con bà Kim Lài'] }),
      personOf({ ref: 'b', names: ['Lý Na'] }),
    ]);

    expect([person.placeholder, person.names[0]?.folded]).toEqual([undefined, 'ly na']);
  });

  it('is the record itself where there is one', () => {
    const person = personOf({ ref: 'a' });

    expect(mergedPerson([person])).toBe(person);
  });

  it('refuses nobody', () => {
    expect(() => mergedPerson([])).toThrow(RangeError);
  });
});
