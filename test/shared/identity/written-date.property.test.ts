import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, readDate } from '../../../shared/identity/written-date.ts';
import { addDays, addMonths, daysBetween } from '../../../shared/time/calendar.ts';

const anyDay = fc.integer({ min: 0, max: 13_148 }).map((days) => addDays('2000-01-01', days));
const anyWritten = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

const parts = (day: string) => ({ year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8) });
const FORMATS: readonly ((day: string) => string | number | Date)[] = [
  (iso) => iso,
  (iso) => `${iso}T00:00:00.000Z`,
  (iso) => iso.replaceAll('-', ''),
  (iso) => `${parts(iso).day}/${parts(iso).month}/${parts(iso).year}`,
  (iso) => `${Number(parts(iso).day)}.${Number(parts(iso).month)}.${parts(iso).year}`,
  (iso) => `${parts(iso).day}-${parts(iso).month}-${parts(iso).year} 00:00`,
  (iso) => `${parts(iso).day}${parts(iso).month}${parts(iso).year}`,
  (iso) => daysBetween('1899-12-30', iso),
  (iso) => `${daysBetween('1899-12-30', iso)}.5`,
  (iso) => new Date(`${iso}T00:00:00Z`),
  (iso) => new Date(`${iso}T00:00:00+07:00`),
];

describe('reading a date', () => {
  it('gives the day back from every format', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...FORMATS), (day, format) => {
        expect(readDate(format(day)).value).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the day back from a serial of the 1904 system', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDate(daysBetween('1904-01-01', day), { epoch: 1904 }).value).toBe(day);
      }),
    );
  });

  it('changes nothing the second time, and answers any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyWritten), (raw) => {
        const { value, problem } = readDate(raw);

        expect(value === undefined || problem === undefined).toBe(true);
        if (value !== undefined) expect(readDate(value)).toEqual({ value });
      }),
    );
  });
});

describe('comparing dates', () => {
  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(anyWritten, anyWritten, (a, b) => {
        expect(compareDates(a, b)).toBe(compareDates(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a day equal to itself, and its month and year partly so', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(compareDates(day, day)).toBe('equal');
        expect(compareDates(day, day.slice(0, 7))).toBe('partial');
        expect(compareDates(day.slice(0, 4), day)).toBe('partial');
      }),
    );
  });

  it('tells a neighbouring day as such, whatever digits that changes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(compareDates(day, addDays(day, 1))).toBe('one_day');
      }),
    );
  });

  it('tells the same day of the next month and of the next year where it exists', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(['one_month', 1] as const, ['one_year', 12] as const),
        (day, step) => {
          const other = addMonths(day, step[1]);
          fc.pre(other.slice(8) === day.slice(8));

          expect(compareDates(day, other)).toBe(step[0]);
        },
      ),
    );
  });
});
