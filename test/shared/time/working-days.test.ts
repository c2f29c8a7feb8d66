import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate } from '../../../shared/time/calendar.ts';
import { VIETNAM_HOLIDAYS } from '../../../shared/time/holidays.ts';
import { addWorkingDays, isWorkingDay } from '../../../shared/time/working-days.ts';

describe('working days', () => {
  it('are neither weekends nor holidays', () => {
    expect(isWorkingDay('2023-06-30', VIETNAM_HOLIDAYS)).toBe(true);
    expect(isWorkingDay('2023-07-01', VIETNAM_HOLIDAYS)).toBe(false);
    expect(isWorkingDay('2023-07-02', VIETNAM_HOLIDAYS)).toBe(false);
    expect(isWorkingDay('2024-04-18', VIETNAM_HOLIDAYS)).toBe(false);
  });

  it('are counted from the next day over weekends', () => {
    expect(addWorkingDays('2023-06-30', 1, VIETNAM_HOLIDAYS)).toBe('2023-07-03');
    expect(addWorkingDays('2023-07-01', 5, VIETNAM_HOLIDAYS)).toBe('2023-07-07');
  });

  it('jump over Tết', () => {
    expect(addWorkingDays('2024-02-07', 1, VIETNAM_HOLIDAYS)).toBe('2024-02-15');
    expect(addWorkingDays('2026-02-13', 1, VIETNAM_HOLIDAYS)).toBe('2026-02-23');
  });

  it('are counted backwards too, and none leaves the day as it is', () => {
    expect(addWorkingDays('2023-07-03', -1, VIETNAM_HOLIDAYS)).toBe('2023-06-30');
    expect(addWorkingDays('2023-07-02', 0, VIETNAM_HOLIDAYS)).toBe('2023-07-02');
  });

  it('come back to a working day when counted there and back', () => {
    const workingDay = fc
      .integer({ min: 0, max: 1000 })
      .map((days) => addDays('2023-01-01', days))
      .filter((day) => isWorkingDay(day, VIETNAM_HOLIDAYS));

    fc.assert(
      fc.property(workingDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = addWorkingDays(day, count, VIETNAM_HOLIDAYS);

        expect(addWorkingDays(later, -count, VIETNAM_HOLIDAYS)).toBe(day);
      }),
    );
  });
});

describe('the table of holidays', () => {
  it('holds existing days, and the fixed ones of each year', () => {
    expect([...VIETNAM_HOLIDAYS].every(isIsoDate)).toBe(true);
    for (const year of [2023, 2024, 2025, 2026]) {
      for (const day of ['01-01', '04-30', '05-01', '09-02']) {
        expect(VIETNAM_HOLIDAYS.has(`${year}-${day}`), `${year}-${day}`).toBe(true);
      }
    }
  });
});
