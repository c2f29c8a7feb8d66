import type { UnitCode } from '../shared/units/unit.ts';

/** What is charted of a province and alarms look at, each with what it counts in. Counts of many; nothing of one child. */
export const FIGURES = {
  inScope: 'children',
  covered: 'children',
  uncovered: 'children',
  unsure: 'children',
  /** 1 where a run is held for the officer, else 0. */
  held: 'runs',
  /** 1 where the figures of a run do not add up, else 0. */
  refused: 'runs',
  /** 1 for a night of the schedule that ended, published or held; runs that somebody ordered are not counted. */
  nights: 'runs',
  seconds: 'seconds',
  /** US dollars, by the price table of the deployment. */
  cost: 'dollars',
  /** Feeds whose last file the guard holds for the officer. */
  heldFeeds: 'feeds',
  /** Days since a file of it was taken, of the feed that has waited longest; not of units. */
  feedDays: 'days',
  /** Files that were dropped and cannot be taken as they are. */
  refusedDrops: 'files',
} as const;

export type Figure = keyof typeof FIGURES;

/** Figures of one province, at one time. */
export interface Measurement {
  province: UnitCode;
  figures: Partial<Record<Figure, number>>;
}

/** Takes figures; never fails, and nobody waits for it. */
export type Measure = (measurement: Measurement) => void;
