import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageInMonths,
  daysBetween,
  earliestDay,
  isIsoDate,
  latestDay,
  monthOf,
} from '../../../shared/time/calendar.ts';

const anyDay = fc.integer({ min: 0, max: 146_097 }).map((days) => addDays('1800-01-01', days));
const anyCount = fc.integer({ min: -20_000, max: 20_000 });
const anyMonths = fc.integer({ min: -600, max: 600 });

describe('the calendar', () => {
  it('always gives an existing day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyMonths, (day, days, months) => {
        expect(isIsoDate(addDays(day, days))).toBe(true);
        expect(isIsoDate(addMonths(day, months))).toBe(true);
      }),
    );
  });

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('goes back over months to the same month, and to the same day unless the month between was shorter', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const back = addMonths(addMonths(day, months), -months);

        expect(monthOf(back)).toBe(monthOf(day));
        expect(back <= day).toBe(true);
        if (day.slice(8) <= '28') expect(back).toBe(day);
      }),
    );
  });

  it('keeps the order of days when months are added', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyMonths, (a, b, months) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addMonths(early, months) <= addMonths(late, months)).toBe(true);
      }),
    );
  });

  it('has an age that agrees with adding months', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (dob, on) => {
        const age = ageInMonths(dob, on);

        expect(addMonths(dob, age) <= on).toBe(true);
        expect(addMonths(dob, age + 1) > on).toBe(true);
      }),
    );
  });

  it('finds each day between the first and the last day its month and year can mean', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(4, 7, 10), (day, length) => {
        const written = day.slice(0, length);

        expect(earliestDay(written) <= day && day <= latestDay(written)).toBe(true);
        expect(isIsoDate(latestDay(written))).toBe(true);
      }),
    );
  });
});
