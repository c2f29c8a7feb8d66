import type { Feed } from './records.ts';

/** Days after which a feed is stale unless a stage says otherwise (`watch.feedDays`). */
export const STALE_AFTER_DAYS = 35;

/** How good the data of a feed are by their age. Units come when the law changes them: they grow old without harm. */
export type Freshness = 'fresh' | 'stale' | 'never';

/** Judges a feed by the days since a file of it was last taken. */
export function freshnessOf(feed: Feed, ageDays: number | undefined): Freshness {
  if (ageDays === undefined) return 'never';
  return feed !== 'units' && ageDays > STALE_AFTER_DAYS ? 'stale' : 'fresh';
}
