import type { UnitCode } from '../shared/units/unit.ts';
import type { RunReport } from './reconcile-province/report.ts';

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
  seconds: 'seconds',
  /** US dollars, by the price table of the deployment. */
  cost: 'dollars',
  /** Files that the feed guard holds for the officer. */
  heldFeeds: 'files',
  /** Files that were dropped and cannot be taken as they are. */
  refusedDrops: 'files',
  /** Since a file of the feed that waits longest was taken last. */
  feedDays: 'days',
} as const;

export type Figure = keyof typeof FIGURES;

/** Figures of one province, at one time. */
export interface Measurement {
  province: UnitCode;
  figures: Partial<Record<Figure, number>>;
}

/** Takes figures; never fails, and nobody waits for it. */
export type Measure = (measurement: Measurement) => void;

/** The figures of a run; `cost` in US dollars where somebody can price it. */
export function figuresOfRun(report: RunReport, cost?: number): Measurement {
  const { province, inScope, covered, uncovered, unsure, state, seconds } = report;
  const ends = { held: Number(state === 'held'), refused: Number(state === 'refused') };
  const price = cost === undefined ? {} : { cost };
  return { province, figures: { inScope, covered, uncovered, unsure, ...ends, seconds, ...price } };
}

/** The figures of the feeds of a province: the age of the oldest one there is, and how many are held. */
export function figuresOfFeeds(
  province: UnitCode,
  feeds: readonly { ageDays?: number; held?: object }[],
): Measurement {
  const ages = feeds.flatMap(({ ageDays }) => (ageDays === undefined ? [] : [ageDays]));
  const heldFeeds = feeds.filter(({ held }) => held !== undefined).length;
  return { province, figures: { heldFeeds, ...(ages.length > 0 && { feedDays: Math.max(...ages) }) } };
}
