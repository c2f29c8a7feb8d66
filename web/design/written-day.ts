import { dayOf, type IsoDate } from '../../shared/time/calendar.ts';

/** A day as it is typed: digits only, with strokes put in where they belong: 30062023 is 30/06/2023. */
export function strokesIn(typed: string): string {
  const [day = '', month = '', year = ''] = partsOf(typed);
  const full = [day, month, year].filter((part) => part !== '');
  const isWaiting = /\/$/.test(typed) && full.length < PARTS && full.length > 0;
  return `${full.join('/')}${isWaiting ? '/' : ''}`;
}

const PARTS = 3;

/** Separated by whatever stands between them, or by their lengths where nothing does. */
function partsOf(typed: string): string[] {
  const runs = typed.match(/\d+/g) ?? [];
  const [first = '', ...rest] = runs;
  if (rest.length > 0) return [first.slice(0, 2), (rest[0] ?? '').slice(0, 2), (rest[1] ?? '').slice(0, 4)];
  return [first.slice(0, 2), first.slice(2, 4), first.slice(4, 8)];
}

/** The day that dd/mm/yyyy writes; `undefined` where it is not complete or there is no such day. */
export function writtenDay(text: string): IsoDate | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

/** An ISO date as dd/mm/yyyy; nothing for nothing. */
export const inStrokes = (iso: string): string => iso.split('-').toReversed().join('/');
