import { type CellObject, SSF } from '@e965/xlsx';

import type { Cell } from './table.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Day fractions below this are rounding: a tenth of a second. */
const HAIR = 1e-6;
const ONLY_ZEROS = /^0{2,}$/;
const NOT_SHOWN = /"[^"]*"|\\.|\[[^\]]*\]/g;

type Precision = 'day' | 'month' | 'year' | 'time';
const precisions = new Map<string, Precision | undefined>();

function readPrecision(format: string): Precision | undefined {
  if (!SSF.is_date(format)) return undefined;
  const shown = (format.split(';')[0] ?? '').replace(NOT_SHOWN, '').toLowerCase();
  if (shown.includes('d')) return 'day';
  if (!/[ye]/.test(shown)) return shown.includes('h') || shown.includes('s') ? 'time' : 'day';
  return shown.includes('m') ? 'month' : 'year';
}

/** How much of a date a number format shows; `undefined` when it is no date format. */
function precisionOf(format: string): Precision | undefined {
  if (!precisions.has(format)) precisions.set(format, readPrecision(format));
  return precisions.get(format);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** ISO text of a serial number, counted in whole days and so free of time zones. `undefined` out of the calendar's range. */
function isoOf(serial: number, precision: Precision, epoch: 1900 | 1904): string | undefined {
  const date = SSF.parse_date_code(Math.floor(serial + HAIR), { date1904: epoch === 1904 });
  if (!date || serial < 1) return undefined;
  const year = padded(date.y, 4);
  if (precision === 'year') return year;
  const month = `${year}-${padded(date.m, 2)}`;
  return precision === 'month' ? month : `${month}-${padded(date.d, 2)}`;
}

function numberCell(value: number, format: string | undefined, epoch: 1900 | 1904): Cell {
  if (format === undefined || format === 'General') return value;
  if (ONLY_ZEROS.test(format) && Number.isInteger(value) && value >= 0) return padded(value, format.length);
  const precision = precisionOf(format);
  if (!precision || precision === 'time') return value;
  return isoOf(value, precision, epoch) ?? value;
}

/**
 * What a cell of a workbook says: the date its format shows, `0…` with the zeros its format shows, a formula's cached
 * value. Formats and cached values are all there is: nothing is calculated.
 */
export function cellOf(cell: CellObject | undefined, epoch: 1900 | 1904): Cell {
  switch (cell?.t) {
    case 'n':
      return typeof cell.v === 'number'
        ? numberCell(cell.v, cell.z === undefined ? undefined : String(cell.z), epoch)
        : '';
    case 's':
      return String(cell.v ?? '');
    case 'b':
      return cell.v ? 'TRUE' : 'FALSE';
    case 'e':
      return { error: ERRORS[Number(cell.v)] ?? '#ERROR!' };
    default:
      return '';
  }
}
