import { describe, expect, it } from 'vitest';
import { compareDates, type DateAgreement, readDate } from '../../../shared/identity/written-date.ts';

describe('a date as people write it', () => {
  it.each([
    ['05/03/2021', '2021-03-05'],
    ['5/3/2021', '2021-03-05'],
    ['05-03-2021', '2021-03-05'],
    ['5.3.2021', '2021-03-05'],
    [' 05 / 03 / 2021 ', '2021-03-05'],
    ["'05/03/2021", '2021-03-05'],
    ['2021-03-05', '2021-03-05'],
    ['2021-3-5', '2021-03-05'],
    ['2021/03/05', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['05032021', '2021-03-05'],
    ['20122012', '2012-12-20'],
    ['Ngày 05 tháng 3 năm 2021', '2021-03-05'],
    ['03/2021', '2021-03'],
    ['3-2021', '2021-03'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    ['00/03/2021', '2021-03'],
    ['00/00/2021', '2021'],
    ['01/01/1900', '1900-01-01'],
  ])('%s is %s', (raw, value) => {
    expect(readDate(raw)).toEqual({ value });
  });

  it.each([
    ['05/03/2021 00:00:00', '2021-03-05'],
    ['5/3/2021 7:05:00 AM', '2021-03-05'],
    ['2021-03-05T23:59:59', '2021-03-05'],
    ['2021-03-05 10:00:00.000', '2021-03-05'],
    ['2021-03-05T00:00:00+07:00', '2021-03-05'],
    ['2021-03-04T17:00:00.000Z', '2021-03-05'],
    ['2021-03-05T00:00:00Z', '2021-03-05'],
    ['2021-03-04T18:00:00+0100', '2021-03-05'],
    ['2021-03-04T17:00:00z', '2021-03-05'],
    ['2021-03-04T17:00Z', '2021-03-05'],
    ['2021-03-04T17:00:00,500Z', '2021-03-05'],
    ['2021-03-05 6:30:00 +07:00', '2021-03-05'],
    ['04/03/2021 9:30:00 -0800', '2021-03-05'],
    ['00/03/2021 17:00:00Z', '2021-03'],
  ])('%s, with its time, is %s in Vietnam', (raw, value) => {
    expect(readDate(raw)).toEqual({ value });
  });

  it.each([
    ['05/03/21', 'ambiguous'],
    ['5-3-21', 'ambiguous'],
    ['30/02/2021', 'impossible'],
    ['29/02/2021', 'impossible'],
    ['03/25/2021', 'impossible'],
    ['13/2021', 'impossible'],
    ['05/00/2021', 'impossible'],
    ['05/03/1021', 'impossible'],
    ['20211305', 'impossible'],
    ['2021-03-05T29:00:00Z', 'impossible'],
    ['tháng ba', 'shape'],
    ['05/03', 'shape'],
    ["05'/03/2021", 'shape'],
    ['x20210305', 'shape'],
    ['202103051', 'shape'],
    ['31/12/1899', 'impossible'],
    ['1', 'shape'],
    ['-', 'shape'],
  ] as const)('%s is refused: %s', (raw, problem) => {
    expect(readDate(raw)).toEqual({ problem });
  });

  it('may be missing', () => {
    expect(readDate(' ')).toEqual({});
  });
});

describe('a date of a spreadsheet', () => {
  it('is a serial of the 1900 system, whose 29 February 1900 never was', () => {
    expect(readDate(44260)).toEqual({ value: '2021-03-05', serial: true });
    expect(readDate('44260')).toEqual({ value: '2021-03-05', serial: true });
    expect(readDate(44260.75)).toEqual({ value: '2021-03-05', serial: true });
    expect(readDate(36526)).toEqual({ value: '2000-01-01', serial: true });
  });

  it('is a serial of the 1904 system when the file says so', () => {
    expect(readDate(42798, { epoch: 1904 })).toEqual({ value: '2021-03-05', serial: true });
  });

  it('is no serial outside 2000 to 2035', () => {
    expect(readDate(36525)).toEqual({ problem: 'shape' });
    expect(readDate(49675)).toEqual({ problem: 'shape' });
    expect(readDate(49674)).toEqual({ value: '2035-12-31', serial: true });
  });

  it('may be the bare number of a year', () => {
    expect(readDate(2021)).toEqual({ value: '2021' });
  });

  it('may be an instant: midnight in Vietnam or in Greenwich', () => {
    expect(readDate(new Date('2021-03-04T17:00:00Z'))).toEqual({ value: '2021-03-05' });
    expect(readDate(new Date('2021-03-05T00:00:00Z'))).toEqual({ value: '2021-03-05' });
    expect(readDate(new Date('nonsense'))).toEqual({ problem: 'impossible' });
  });
});

describe('two dates agree', () => {
  it.each<[DateAgreement, string, string]>([
    ['equal', '2021-03-05', '2021-03-05'],
    ['partial', '2021-03', '2021-03-05'],
    ['partial', '2021', '2021-03-05'],
    ['partial', '2021', '2021'],
    ['swapped', '2021-03-05', '2021-05-03'],
    ['one_digit', '2021-03-05', '2021-03-15'],
    ['one_digit', '2021-03-12', '2021-03-21'],
    ['one_digit', '2021-03-05', '2024-03-05'],
    ['one_digit', '2021-03-05', '2201-03-05'],
    ['one_digit', '2021-01-15', '2020-11-15'],
    ['one_day', '2021-03-05', '2021-03-06'],
    ['one_day', '2021-03-09', '2021-03-10'],
    ['one_day', '2020-12-31', '2021-01-01'],
    ['one_day', '2020-02-29', '2020-03-01'],
    ['one_day', '2021-02-28', '2021-03-01'],
    ['one_month', '2021-03-05', '2021-04-05'],
    ['one_month', '2021-09-05', '2021-10-05'],
    ['one_month', '2020-12-05', '2021-01-05'],
    ['one_year', '2021-03-05', '2022-03-05'],
    ['one_year', '2019-03-05', '2020-03-05'],
    ['one_month', '2021-03', '2021-04-17'],
    ['one_year', '2021-03', '2022-03-17'],
    ['one_year', '2021', '2022-11-01'],
    ['different', '2021', '2023'],
    ['one_month', '2021-12', '2022-01-20'],
    ['one_year', '2021', '2020-05'],
    ['one_digit', '1121-03-05', '2121-03-05'],
    ['one_digit', '2021-10-05', '2021-01-05'],
    ['different', '2020-02-28', '2020-03-01'],
    ['different', '2021-01-31', '2021-03-01'],
    ['different', '2021-01-31', '2022-02-01'],
    ['different', '2021-01-05', '2021-12-05'],
    ['different', '2021-01-05', '2022-02-05'],
    ['different', '2021-03-12', '2021-03-25'],
    ['different', '2021-03', '2021-05'],
    ['different', '2021-01', '2021-12'],
    ['different', '2021-03-12', '2021-08-21'],
    ['different', '2021-03-05', '2023-05-03'],
    ['different', '2021-03-05', '2021-07-28'],
    ['different', '2021-03', '2021-09-01'],
  ])('%s: %s and %s', (agreement, a, b) => {
    expect(compareDates(a, b)).toBe(agreement);
    expect(compareDates(b, a)).toBe(agreement);
  });
});
