import { z } from 'zod';
import { isIsoDate, weekday } from './calendar.ts';
import table from './vietnamese-holidays.json' with { type: 'json' };

const Day = z.string().refine(isIsoDate, { error: 'is no day of the calendar', abort: true });

/**
 * Days in a row that offices do not work for one reason; without `to` it is one day. A `swap` is a working day that is
 * free because the weekly day of rest `workedOn` is worked instead. `name` and `source` are keys of the table.
 */
const DaysOff = z
  .strictObject({
    from: Day,
    to: Day.optional(),
    kind: z.enum(['holiday', 'substitute', 'swap']),
    workedOn: Day.optional(),
    name: z.string(),
    source: z.string(),
  })
  .transform((row) => ({ ...row, to: row.to ?? row.from }));
export type DaysOff = z.infer<typeof DaysOff>;

const Words = z.string().min(1);

/** The article or notice that frees a day, and how certain we are of what it says (docs/reference/deadlines.md). */
const Source = z.strictObject({ text: Words, certainty: z.enum(['sure', 'likely', 'unverified']) });

/**
 * Days off of state agencies as dated data. For `years` the rows are all that counts; other years are computed
 * (`fixedDaysOff`). After `announcedUntil` a row is what we expect, and the government may still choose otherwise.
 */
export const HolidayTable = z
  .strictObject({
    announcedUntil: Day,
    years: z.strictObject({ from: z.int(), to: z.int() }),
    names: z.record(z.string(), z.strictObject({ vi: Words, en: Words })),
    sources: z.record(z.string(), Source),
    days: z.array(DaysOff),
  })
  .superRefine((table, context) => {
    for (const [at, row] of table.days.entries()) {
      const faults = [...faultsOf(row), ...faultsIn(table, row), ...faultsBeside(row, table.days[at - 1])];
      for (const message of faults)
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

type Table = Pick<HolidayTable, 'years' | 'names' | 'sources'>;

function faultsOf({ from, to, kind, workedOn }: DaysOff): string[] {
  const faults: string[] = [];
  if (to < from) faults.push('ends before it begins');
  if ((kind === 'swap') !== (workedOn !== undefined))
    faults.push('a swap, and only a swap, says when it is worked');
  if (workedOn !== undefined && !isWeekend(workedOn)) faults.push('is worked on a day that is worked anyway');
  if (kind === 'swap' && (from !== to || isWeekend(from))) faults.push('a swap frees one working day');
  return faults;
}

function faultsIn({ years, names, sources }: Table, { from, to, name, source }: DaysOff): string[] {
  const faults: string[] = [];
  if (Number(from.slice(0, 4)) < years.from || Number(to.slice(0, 4)) > years.to)
    faults.push('lies outside the years of the table');
  if (!Object.hasOwn(names, name)) faults.push('has a name the table does not tell');
  if (!Object.hasOwn(sources, source)) faults.push('has a source the table does not tell');
  return faults;
}

function faultsBeside({ from }: DaysOff, before: DaysOff | undefined): string[] {
  if (before === undefined || from > before.to) return [];
  return ['is not in order, or overlaps the row before it'];
}
