import { addDays, dayOf, type IsoDate, type WrittenDate } from '../time/calendar.ts';
import { VIETNAM_OFFSET_MS } from '../time/day-in-vietnam.ts';
import { tidy } from './text.ts';

export { compareDates, DATE_AGREEMENTS, type DateAgreement } from './compare-dates.ts';

export type Epoch = 1900 | 1904;

/** Both `value` and `problem` absent: the cell is empty. */
export interface DateReading {
  value?: WrittenDate;
  problem?: 'shape' | 'impossible' | 'ambiguous';
  /** It was an Excel serial number. */
  serial?: true;
}

interface Parts {
  year: string;
  month?: string;
  day?: string;
}

const FIRST_YEAR = 1900;
const TIME =
  '(?:[T ,]+(?<time>\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)(?: ?[AP]M)?(?<zone>Z| ?[+-]\\d{2}:?\\d{2})?)?';
const SEPARATOR = '(?: ?[/.\\-] ?)';
const shape = (pattern: string) => new RegExp(`^${pattern}${TIME}$`, 'iu');

const SHAPES: readonly RegExp[] = [
  shape(`(?<day>\\d{1,2})${SEPARATOR}(?<month>\\d{1,2})${SEPARATOR}(?<year>\\d{4})`),
  shape(`(?<year>\\d{4})${SEPARATOR}(?<month>\\d{1,2})${SEPARATOR}(?<day>\\d{1,2})`),
  shape(`(?:ngày )?(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<year>\\d{4})`),
  new RegExp(`^(?<month>\\d{1,2})${SEPARATOR}(?<year>\\d{4})$`, 'u'),
  new RegExp(`^(?<year>\\d{4})${SEPARATOR}(?<month>\\d{1,2})$`, 'u'),
  /^(?<year>\d{4})$/u,
];
const EIGHT_DIGITS: readonly RegExp[] = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/u,
];
const SHORT_YEAR = shape(`\\d{1,2}${SEPARATOR}\\d{1,2}${SEPARATOR}\\d{2}`);
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
/** Serials are read as dates of 2000 to 2035 only: births and cards of this register, and no room for other numbers. */
const SERIAL_YEARS = { from: '2000-01-01', to: '2035-12-31' };

/**
 * Reads a date as people, spreadsheets and systems write it: day before month; ISO; `yyyymmdd` or `ddmmyyyy`; month and
 * year; a year; zeros for an unknown day or month (`00/03/2021`); an Excel serial. A time part is dropped, but a time
 * with a zone is first put to Vietnamese time, since midnight there is 17:00 UTC of the day before. A year of two
 * digits is `ambiguous`; a day that is not in the calendar, or a year before 1900, is `impossible`.
 */
export function readDate(raw: string | number | Date, options: { epoch?: Epoch } = {}): DateReading {
  if (raw instanceof Date) return readInstant(raw);
  const text = tidy(String(raw)).replace(/^['’]/u, '');
  if (text === '') return {};
  if (SERIAL.test(text)) return readSerial(Number(text), options.epoch ?? 1900);
  if (/^\d{8}$/u.test(text)) return readEightDigits(text);
  for (const pattern of SHAPES) {
    const groups = pattern.exec(text.normalize('NFC'))?.groups;
    if (groups !== undefined) return readShape(groups);
  }
  return { problem: SHORT_YEAR.test(text) ? 'ambiguous' : 'shape' };
}

function readInstant(instant: Date): DateReading {
  const time = instant.getTime();
  if (Number.isNaN(time)) return { problem: 'impossible' };
  return { value: new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) };
}

/**
 * Day 1 of the 1900 system is 1900-01-01 and it counts a 29 February 1900 that never was, so from March 1900 on the
 * zero day is 1899-12-30; the 1904 system counts from 0 on 1904-01-01.
 */
function readSerial(serial: number, epoch: Epoch): DateReading {
  const value = addDays(epoch === 1900 ? '1899-12-30' : '1904-01-01', Math.floor(serial));
  const plausible = value >= SERIAL_YEARS.from && value <= SERIAL_YEARS.to;
  return plausible ? { value, serial: true } : { problem: 'shape' };
}

/** A month is never 19, 20 or 21, so at most one of the two orders gives a day. */
function readEightDigits(text: string): DateReading {
  for (const pattern of EIGHT_DIGITS) {
    const reading = fromParts(partsOf(pattern.exec(text)?.groups ?? {}));
    if (reading.value !== undefined) return reading;
  }
  return { problem: 'impossible' };
}

function readShape(groups: Record<string, string | undefined>): DateReading {
  const reading = fromParts(partsOf(groups));
  const { time, zone } = groups;
  if (reading.value?.length !== 10 || time === undefined || zone === undefined) return reading;
  const clock = time.replace(/^\d:/u, '0$&').replace(',', '.');
  return readInstant(new Date(`${reading.value}T${clock}${zoneOf(zone)}`));
}

function zoneOf(zone: string): string {
  const written = zone.trim().toUpperCase();
  return written === 'Z' || written.includes(':') ? written : `${written.slice(0, 3)}:${written.slice(3)}`;
}

function partsOf({ year = '', month, day }: Record<string, string | undefined>): Parts {
  if (month === undefined || Number(month) === 0)
    return day === undefined || Number(day) === 0 ? { year } : { year, month: '0', day };
  return day === undefined || Number(day) === 0 ? { year, month } : { year, month, day };
}

function fromParts({ year, month, day }: Parts): DateReading {
  const value = written(Number(year), month, day);
  return value === undefined || Number(year) < FIRST_YEAR ? { problem: 'impossible' } : { value };
}

function written(year: number, month?: string, day?: string): WrittenDate | undefined {
  const full: IsoDate | undefined = dayOf(year, Number(month ?? 1), Number(day ?? 1));
  if (day !== undefined) return full;
  return full?.slice(0, month === undefined ? 4 : 7);
}
