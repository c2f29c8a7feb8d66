import type { Person } from '../../shared/linkage/person.ts';
import { monthOf, precisionOf } from '../../shared/time/calendar.ts';

/** Positions of the people of one birth month in the two lists that are joined. */
export interface Month {
  lefts: number[];
  rights: number[];
}

/**
 * The two lists by the birth month of each person's best date, months in order. Who has no month (a year only, no
 * date at all) is in no month and waits for the pass over the province.
 */
export function monthsOf(lefts: readonly Person[], rights: readonly Person[]): Month[] {
  const months = new Map<string, Month>();
  const put = (side: keyof Month) => (person: Person, at: number) => {
    const key = birthMonthOf(person);
    if (key === undefined) return;
    const month = months.get(key) ?? { lefts: [], rights: [] };
    months.set(key, month);
    month[side].push(at);
  };
  lefts.forEach(put('lefts'));
  rights.forEach(put('rights'));
  return [...months.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month);
}

function birthMonthOf({ dates: [best] }: Person): string | undefined {
  return best === undefined || precisionOf(best) === 'year' ? undefined : monthOf(best);
}
