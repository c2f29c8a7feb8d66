import { z } from 'zod';
import { isIsoDate, weekday } from './calendar.ts';
import table from './vietnamese-holidays.json' with { type: 'json' };

const Day = z.string().refine(isIsoDate, 'is no day of the calendar');

/**
 * Days in a row that offices do not work for one reason. A `swap` is a working day that is free because the weekly
 * day of rest `workedOn` is worked instead.
 */
export const DaysOff = z.strictObject({
  from: Day,
  to: Day,
  kind: z.enum(['holiday', 'substitute', 'swap']),
  workedOn: Day.optional(),
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** The article or notice it comes from. */
  source: z.string().min(1),
  certainty: z.enum(['sure', 'likely', 'unverified']),
});
export type DaysOff = z.infer<typeof DaysOff>;

/**
 * Days off of state agencies as dated data. For `years` the rows are all that counts; other years are computed
 * (`fixedDaysOff`). After `announcedUntil` a row is what we expect, and the government may still choose otherwise.
 */
export const HolidayTable = z
  .strictObject({
    announcedUntil: Day,
    years: z.strictObject({ from: z.int(), to: z.int() }),
    days: z.array(DaysOff),
  })
  .superRefine(({ days, years }, context) => {
    for (const [at, row] of days.entries()) {
      for (const message of [...faultsOf(row, years), ...faultsBeside(row, days[at - 1])])
        context.addIssue({ code: 'custom', path: ['days', at], message: `${row.from}: ${message}` });
    }
  });
export type HolidayTable = z.infer<typeof HolidayTable>;

/** What is known of Vietnam's days off (docs/reference/deadlines.md); extended every December. */
export const VIETNAMESE_HOLIDAYS: HolidayTable = HolidayTable.parse(table);

/** Saturday and Sunday, the weekly days of rest of state agencies (Decision 188/1999/QD-TTg). */
export function isWeekend(day: string): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

function faultsOf({ from, to, kind, workedOn }: DaysOff, years: HolidayTable['years']): string[] {
  const faults: string[] = [];
  if (to < from) faults.push('ends before it begins');
  if (Number(from.slice(0, 4)) < years.from || Number(to.slice(0, 4)) > years.to)
    faults.push('lies outside the years of the table');
  if ((kind === 'swap') !== (workedOn !== undefined))
    faults.push('a swap, and only a swap, says when it is worked');
  if (workedOn !== undefined && !isWeekend(workedOn)) faults.push('is worked on a day that is worked anyway');
  if (kind === 'swap' && (from !== to || isWeekend(from))) faults.push('a swap frees one working day');
  return faults;
}

function faultsBeside({ from }: DaysOff, before: DaysOff | undefined): string[] {
  if (before === undefined || from > before.to) return [];
  return ['is not in order, or overlaps the row before it'];
}
