import { compareDates, DATE_AGREEMENTS } from '../../../shared/identity/compare-dates.ts';
import { MISSING } from '../../../shared/linkage/spec.ts';
import type { OutcomeMeasure } from '../../../shared/linkage/vocabulary.ts';
import { daysBetween } from '../../../shared/time/calendar.ts';
import { cellOf, type FlatRecord } from '../flat-record.ts';

/** Distances at which two days count as near although no single slip of the hand explains them, nearest first. */
const NEAR = [
  { id: 'same_season', from: 0, to: 62 },
  { id: 'about_a_year', from: 365 - 62, to: 366 + 62 },
  { id: 'about_ten_years', from: 3_652 - 62, to: 3_653 + 62 },
] as const;

const OUTCOMES = [...DATE_AGREEMENTS.slice(0, -1), ...NEAR.map(({ id }) => id), 'different'] as const;
const RANK: ReadonlyMap<string, number> = new Map(OUTCOMES.map((outcome, rank) => [outcome, rank]));
const DIFFERENT = OUTCOMES.length - 1;

/** A column of days `YYYY-MM-DD`: as two written dates agree, else by how far apart they lie. */
export function dates(column: string): OutcomeMeasure<FlatRecord> {
  return {
    outcomes: OUTCOMES,
    of: (left, right) => {
      const [one, other] = [cellOf(left, column), cellOf(right, column)];
      if (one === '' || other === '') return MISSING;
      const agreement = compareDates(one, other);
      return RANK.get(agreement === 'different' ? distanceOf(one, other) : agreement) ?? DIFFERENT;
    },
  };
}

function distanceOf(one: string, other: string): string {
  const days = Math.abs(daysBetween(one, other));
  return NEAR.find(({ from, to }) => days >= from && days <= to)?.id ?? 'different';
}
