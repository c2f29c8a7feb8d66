import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageInMonths,
  dayOf,
  daysBetween,
  earliestDay,
  isIsoDate,
  latestDay,
  monthOf,
  precisionOf,
  weekday,
} from '../../../shared/time/calendar.ts';

describe('a calendar day', () => {
  it.each(['2020-02-29', '2000-02-29', '2023-12-31', '9999-12-31'])('%s exists', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '2023-01-01T00:00',
    '',
    '0999-01-01',
  ])('%s does not', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('is made from numbers only when the calendar has it', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2023, 2, 29)).toBeUndefined();
    expect(dayOf(2023, 6, 0)).toBeUndefined();
    expect(dayOf(10000, 1, 1)).toBeUndefined();
  });

  it('moves over the ends of months, leap days and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  it('keeps to the end of a shorter month', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2020-02-29', 72)).toBe('2026-02-28');
    expect(addMonths('2023-01-15', -1)).toBe('2022-12-15');
    expect(addMonths('2023-11-30', 14)).toBe('2025-01-30');
  });

  it('knows its month and its day of the week', () => {
    expect(monthOf('2023-06-30')).toBe('2023-06');
    expect(weekday('2023-06-30')).toBe(5);
    expect(weekday('2023-07-02')).toBe(0);
    expect(weekday('1960-01-01')).toBe(5);
  });
});

describe('a date as written', () => {
  it('tells how much of it was known', () => {
    expect(['2021', '2021-03', '2021-03-05'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });

  it('stands for all the days it can mean', () => {
    expect(earliestDay('2021')).toBe('2021-01-01');
    expect(latestDay('2021')).toBe('2021-12-31');
    expect(earliestDay('2024-02')).toBe('2024-02-01');
    expect(latestDay('2024-02')).toBe('2024-02-29');
    expect(latestDay('2024-02-05')).toBe('2024-02-05');
  });
});

describe('age in months', () => {
  it('counts completed months', () => {
    expect(ageInMonths('2020-05-15', '2020-06-14')).toBe(0);
    expect(ageInMonths('2020-05-15', '2020-06-15')).toBe(1);
    expect(ageInMonths('2020-05-15', '2026-05-15')).toBe(72);
  });

  it('completes a short month on its last day for a child born on the 31st', () => {
    expect(ageInMonths('2023-01-31', '2023-02-27')).toBe(0);
    expect(ageInMonths('2023-01-31', '2023-02-28')).toBe(1);
  });

  it('is negative before the birth', () => {
    expect(ageInMonths('2023-01-31', '2023-01-30')).toBe(-1);
  });
});
