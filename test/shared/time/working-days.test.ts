import { describe, expect, it } from 'vitest';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';

const { isWorkingDay, addWorkingDays, workingDaysBetween, knownUntil } = VIETNAMESE_CALENDAR;

describe('working days', () => {
  it('are neither weekends nor holidays', () => {
    expect(isWorkingDay('2023-06-30')).toBe(true);
    expect(isWorkingDay('2023-07-01')).toBe(false);
    expect(isWorkingDay('2023-07-02')).toBe(false);
    expect(isWorkingDay('2024-04-18')).toBe(false);
  });

  it.each([
    ['2024-04-29', '2024-05-04'],
    ['2025-05-02', '2025-04-26'],
    ['2026-01-02', '2026-01-10'],
    ['2026-08-31', '2026-08-22'],
  ])('are swapped: %s for Saturday %s', (free, worked) => {
    expect(isWorkingDay(free)).toBe(false);
    expect(isWorkingDay(worked)).toBe(true);
  });

  it('are counted from the next day over weekends', () => {
    expect(addWorkingDays('2023-06-30', 1)).toBe('2023-07-03');
    expect(addWorkingDays('2023-07-01', 5)).toBe('2023-07-07');
  });

  it('jump over Tết', () => {
    expect(addWorkingDays('2024-02-07', 1)).toBe('2024-02-15');
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(workingDaysBetween('2026-02-13', '2026-02-23')).toBe(1);
  });

  it('count the Saturday that is worked for a day before it', () => {
    expect(addWorkingDays('2026-08-21', 1)).toBe('2026-08-22');
    expect(workingDaysBetween('2026-08-28', '2026-09-03')).toBe(1);
  });

  it('are counted backwards too, and none leaves the day as it is', () => {
    expect(addWorkingDays('2023-07-03', -1)).toBe('2023-06-30');
    expect(addWorkingDays('2023-07-02', 0)).toBe('2023-07-02');
    expect(workingDaysBetween('2023-07-03', '2023-06-30')).toBe(-1);
    expect(workingDaysBetween('2023-07-03', '2023-07-03')).toBe(0);
  });

  it('know the fixed holidays of years that are not in the table', () => {
    expect(isWorkingDay('2035-01-01')).toBe(false);
    expect(isWorkingDay('2035-11-26')).toBe(false);
    expect(isWorkingDay('2035-11-27')).toBe(true);
    expect(isWorkingDay('2019-04-30')).toBe(false);
    expect(isWorkingDay('1970-01-01')).toBe(true);
  });

  it('are announced until the end of a year', () => {
    expect(knownUntil).toBe('2026-12-31');
  });
});
