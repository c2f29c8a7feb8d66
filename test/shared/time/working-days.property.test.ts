import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate } from '../../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';

const { isWorkingDay, addWorkingDays, workingDaysBetween } = VIETNAMESE_CALENDAR;

/** Within the table and some years beyond it. */
const anyDay = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2021-01-01', days));
const anyCount = fc.integer({ min: -90, max: 90 });

describe('working days', () => {
  it('added are working days, as many as were counted', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        const reached = addWorkingDays(day, count);

        expect(isIsoDate(reached)).toBe(true);
        expect(workingDaysBetween(day, reached)).toBe(count);
        if (count !== 0) expect(isWorkingDay(reached)).toBe(true);
      }),
    );
  });

  it('come back to a working day when counted there and back', () => {
    const workingDay = anyDay.filter(isWorkingDay);

    fc.assert(
      fc.property(workingDay, anyCount, (day, count) => {
        expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('keep the order of days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCount, (a, b, count) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addWorkingDays(early, count) <= addWorkingDays(late, count)).toBe(true);
      }),
    );
  });

  it('between days add up', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (...days) => {
        const [a = '', b = '', c = ''] = days.sort();
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
    );
  });
});
