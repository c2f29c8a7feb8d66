import type { Cause } from './status.ts';

/** Children by answer; the last three add up to the first. */
export interface Tally {
  inScope: number;
  covered: number;
  uncovered: number;
  unsure: number;
}

export const BREAKDOWNS = ['age', 'sex', 'ethnicity', 'household'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The counts of a unit. `causes` adds up to `uncovered`; the tallies of each breakdown add up to the whole. */
export interface Counts extends Tally {
  causes: Record<Cause, number>;
  by: Record<Breakdown, Record<string, Tally>>;
}
