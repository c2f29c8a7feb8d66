import { describe, expect, it } from 'vitest';
import { nameFrequencies, shareOfGiven, shareOfName } from '../../../../shared/linkage/people/frequencies.ts';
import { personOf } from '../../../../shared/linkage/people/person-of.ts';
import { SpeltName } from '../../../../shared/linkage/people/spelt-name.ts';

const people = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => personOf({ ref: `${name}${at}`, names: [name] }));

/** 10,000 people among whom everything but the whole name `Nguyễn Gia Bảo` is frequent. */
const PROVINCE = nameFrequencies([
  ...people('Nguyễn Văn Bảo', 2_000),
  ...people('Nguyễn Gia Hân', 2_000),
  ...people('Trần Gia Bảo', 2_000),
  ...people('Lâm Minh', 3_990),
  ...people('Sơn Sóc Kha', 10),
]);
const NOBODY = nameFrequencies([]);

const share = (name: string, frequencies = PROVINCE) => shareOfName(new SpeltName(name), frequencies);

describe('nameFrequencies', () => {
  it('counts names and their parts without marks and capitals, people without a name not at all', () => {
    const list = [...people('Nguyễn Gia Bảo', 1), ...people('NGUYEN BAO', 1), personOf({ ref: 'x' })];

    expect(nameFrequencies(list)).toEqual({
      total: 2,
      full: new Map([
        ['nguyen gia bao', 1],
        ['nguyen bao', 1],
      ]),
      surnames: new Map([['nguyen', 2]]),
      middles: new Map([
        ['gia', 1],
        ['', 1],
      ]),
      given: new Map([['bao', 2]]),
    });
  });

  it('takes all between surname and given name for middle names', () => {
    expect([...nameFrequencies(people('Lý Thị Hoàng Gia Hân', 1)).middles]).toEqual([['thi hoang gia', 1]]);
  });
});

describe('shareOfName', () => {
  it('is near what is counted where many are', () => {
    expect(share('Lâm Minh')).toBeGreaterThan(0.3);
    expect(share('Lâm Minh')).toBeLessThan(0.4);
  });

  it('holds a name nobody else bears for frequent where its parts are', () => {
    expect(share('Nguyễn Gia Bảo')).toBeGreaterThan(0.01);
    expect(share('Nguyễn Gia Bảo')).toBeGreaterThan(100 * share('Quách Sóc Nhi'));
  });

  it('is least for a rare name, and never nothing', () => {
    expect(share('Quách Ngọc Nhi')).toBeLessThan(share('Sơn Sóc Kha'));
    expect(share('Quách Ngọc Nhi')).toBeGreaterThan(0);
  });

  it('does not count the bearer among the others', () => {
    const alone = nameFrequencies(people('Sơn Sóc Kha', 1));
    const two = nameFrequencies(people('Sơn Sóc Kha', 2));

    expect(share('Sơn Sóc Kha', alone)).toBeLessThan(share('Sơn Sóc Kha', NOBODY));
    expect(share('Sơn Sóc Kha', two)).toBeGreaterThan(share('Sơn Sóc Kha', NOBODY));
  });

  it('is that of typical parts where nobody is counted: one in eight a surname, one in a hundred the rest', () => {
    expect(share('Sơn Sóc Kha', NOBODY)).toBeCloseTo(0.12 * 0.01 * 0.01, 12);
    expect(shareOfGiven('kha', NOBODY)).toBeCloseTo(0.01, 12);
  });
});

describe('shareOfGiven', () => {
  it('is drawn from the typical share towards what is counted', () => {
    expect(shareOfGiven('bao', PROVINCE)).toBeCloseTo(0.4, 2);
    expect(shareOfGiven('kha', PROVINCE)).toBeCloseTo(9.5 / 10_050, 6);
    expect(shareOfGiven('nobody', PROVINCE)).toBeCloseTo(0.5 / 10_050, 6);
  });
});
