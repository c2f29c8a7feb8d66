import type { People } from '../../shared/linkage/people/people.ts';
import { precisionOf, type WrittenDate } from '../../shared/time/calendar.ts';

/** Positions of the people of one birth month in the two lists that are joined. */
export interface Month {
  lefts: number[];
  rights: number[];
}

/**
 * The two lists by the birth month of each person's best date, months in order. Who has no month (a year only, no
 * date at all) is in no month and waits for the pass over the province.
 */
export function monthsOf(lefts: People, rights: People): Month[] {
  const months = new Map<number, Month>();
  sortInto(months, lefts, 'lefts');
  sortInto(months, rights, 'rights');
  return [...months.entries()].sort(([a], [b]) => a - b).map(([, month]) => month);
}

function sortInto(months: Map<number, Month>, people: People, side: keyof Month): void {
  for (let at = 0; at < people.size; at += 1) {
    const date = people.dateAt(at);
    if (date === undefined || precisionOf(date) === 'year') continue;
    const month = monthIn(months, monthNumber(date));
    month[side].push(at);
  }
}

function monthIn(months: Map<number, Month>, number: number): Month {
  const known = months.get(number);
  if (known !== undefined) return known;
  const month: Month = { lefts: [], rights: [] };
  months.set(number, month);
  return month;
}

/** Read off the characters: a slice for each of half a million people would be garbage at once. */
function monthNumber(date: WrittenDate): number {
  const digit = (at: number): number => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return year * 12 + digit(5) * 10 + digit(6);
}
