import { type DateReading, readDate } from '../../identity/written-date.ts';
import type { IsoDate, WrittenDate } from '../../time/calendar.ts';
import type { DoubtCode } from '../findings.ts';
import type { Cell } from '../table/table.ts';
import { doubt, type RowDraft } from './row-draft.ts';
import { textOf } from './text.ts';

const PROBLEMS = {
  shape: 'W2101',
  impossible: 'W2102',
  ambiguous: 'W2103',
} as const satisfies Record<string, DoubtCode>;
/** A file has a few thousand different days; hostile input must not fill the memory. */
const CACHED_DATES = 50_000;

/** A date as precise as written. Doubts: W2101 to W2103 (left out), W2104 (a serial number in text). */
export function readWrittenDate(cell: Cell, draft: RowDraft): WrittenDate | undefined {
  const reading = dateOf(cell, draft);
  if (reading.problem !== undefined) doubt(draft, PROBLEMS[reading.problem], cell);
  else if (reading.serial && typeof cell === 'string') doubt(draft, 'W2104', cell);
  return reading.value;
}

/** A whole day. Doubts as above, and W2105 for a month or year alone (left out). */
export function readDay(cell: Cell, draft: RowDraft): IsoDate | undefined {
  const value = readWrittenDate(cell, draft);
  if (value === undefined || value.length === 10) return value;
  doubt(draft, 'W2105', cell);
  return undefined;
}

function dateOf(cell: Cell, { desk }: RowDraft): DateReading {
  const known = desk.dates.get(cell);
  if (known !== undefined) return known;
  if (desk.dates.size >= CACHED_DATES) desk.dates.clear();
  const reading = readDate(typeof cell === 'number' ? cell : textOf(cell), { epoch: desk.epoch });
  desk.dates.set(cell, reading);
  return reading;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A year, written alone or as the end of a date. Doubt W2106. */
export function readYear(cell: Cell, draft: RowDraft): number | undefined {
  const text = textOf(cell);
  if (text === '') return undefined;
  const year = Number(/^\d{4}$/u.test(text) ? text : (readDate(text).value ?? '').slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  doubt(draft, 'W2106', cell);
  return undefined;
}
