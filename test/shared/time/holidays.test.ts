import { describe, expect, it } from 'vitest';
import { weekday } from '../../../shared/time/calendar.ts';
import { HolidayTable, isWeekend, VIETNAMESE_HOLIDAYS } from '../../../shared/time/holidays.ts';
import { fixedDaysOff } from '../../../shared/time/holidays-computed.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';

const { years, days, sources } = VIETNAMESE_HOLIDAYS;
const YEARS = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
const NEW_YEAR = {
  from: '2031-01-01',
  kind: 'holiday',
  name: 'new_year',
  source: 'art_112',
};

function problemsOf(rows: object[]): string[] {
  const table = { ...VIETNAMESE_HOLIDAYS, years: { from: 2031, to: 2031 }, days: rows };
  return HolidayTable.safeParse(table).error?.issues.map(({ message }) => message) ?? [];
}

describe('the table of days off', () => {
  it.each(YEARS)(
    'frees in %i every holiday that is fixed, and a day in lieu where one falls on a weekend',
    (year) => {
      const worked = fixedDaysOff(year).filter(VIETNAMESE_CALENDAR.isWorkingDay);

      expect(worked).toEqual([]);
    },
  );

  it.each(YEARS)('frees five working days of %i for Tết, and the Hùng Kings’ day', (year) => {
    const ofYear = days.filter(({ from }) => from.startsWith(`${year}`));
    const tet = ofYear.filter(({ name, kind }) => name === 'lunar_new_year' && kind === 'holiday');
    const hung = ofYear.filter(({ name, kind }) => name === 'hung_kings' && kind === 'holiday');

    expect(tet).toHaveLength(1);
    expect(hung).toHaveLength(1);
    expect(workdaysLost(tet[0])).toBe(5);
  });

  it('has a day in lieu for each holiday on a weekend, but for Tết, whose days are chosen together', () => {
    const onWeekends = days.filter(
      ({ kind, from, to, name }) => kind === 'holiday' && name !== 'lunar_new_year' && hasWeekend(from, to),
    );
    const inLieu = days.filter(({ kind }) => kind === 'substitute');

    expect(inLieu).toHaveLength(onWeekends.length);
  });

  it('calls no choice of the government sure before it was announced', () => {
    const later = days.filter(({ from }) => from > VIETNAMESE_HOLIDAYS.announcedUntil);
    const chosen = later.filter(
      ({ name, kind }) => kind === 'holiday' && ['lunar_new_year', 'national_day'].includes(name),
    );

    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.filter(({ source }) => sources[source]?.certainty === 'sure')).toEqual([]);
  });
});

describe('a table somebody extended', () => {
  it('is taken with a new year', () => {
    expect(problemsOf([NEW_YEAR])).toEqual([]);
  });

  it.each([
    ['not in order', [NEW_YEAR, NEW_YEAR], 'is not in order, or overlaps the row before it'],
    ['backwards', [{ ...NEW_YEAR, to: '2030-12-31' }], 'ends before it begins'],
    ['another year', [{ ...NEW_YEAR, to: '2032-01-01' }], 'lies outside the years of the table'],
    [
      'a swap without its day',
      [{ ...NEW_YEAR, kind: 'swap' }],
      'a swap, and only a swap, says when it is worked',
    ],
    [
      'worked on a working day',
      [{ ...NEW_YEAR, kind: 'swap', workedOn: '2031-01-06' }],
      'is worked on a day that is worked anyway',
    ],
    [
      'a freed weekend',
      [{ ...NEW_YEAR, from: '2031-01-04', to: '2031-01-04', kind: 'swap', workedOn: '2031-01-11' }],
      'a swap frees one working day',
    ],
  ])('is refused when it is %s', (_, rows, message) => {
    expect(problemsOf(rows).map((problem) => problem.slice(12))).toContain(message);
  });

  it.each([{ from: '2031-02-30' }, { name: 7 }, { to: '31/12/2031' }, { note: 'x' }])(
    'is refused with %o',
    (wrong) => {
      expect(problemsOf([{ ...NEW_YEAR, ...wrong }])).not.toEqual([]);
    },
  );
});

describe('the fixed holidays of a year', () => {
  it('have a second day beside 2 September', () => {
    expect(fixedDaysOff(2024)).toContain('2024-09-03');
    expect(fixedDaysOff(2025)).toContain('2025-09-01');
  });

  it('move to the next working day from a weekend, one after the other', () => {
    expect(fixedDaysOff(2022)).toEqual([
      '2022-01-01',
      '2022-01-03',
      '2022-04-30',
      '2022-05-01',
      '2022-05-02',
      '2022-05-03',
      '2022-09-01',
      '2022-09-02',
    ]);
  });

  it('count Culture Day from 2026', () => {
    expect([2025, 2026].map((year) => fixedDaysOff(year).includes(`${year}-11-24`))).toEqual([false, true]);
  });
});

function hasWeekend(from: string, to: string): boolean {
  return isWeekend(from) || isWeekend(to) || weekday(from) > weekday(to);
}

function workdaysLost(row: { from: string; to: string } | undefined): number {
  if (row === undefined) return 0;
  const length = Number(row.to.slice(8)) - Number(row.from.slice(8)) + 1;
  const dates = Array.from({ length: length > 0 ? length : length + 31 }, (_, at) => at);
  return dates.filter((at) => (weekday(row.from) + at) % 7 !== 0 && (weekday(row.from) + at) % 7 !== 6)
    .length;
}
