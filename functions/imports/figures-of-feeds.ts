import type { UnitCode } from '../../shared/units/unit.ts';
import type { Measurement } from '../figures.ts';
import type { FeedLine } from './feeds.ts';

/**
 * The figures of a province's feeds, as somebody reads them (`readFeeds`). A feed of which nothing ever came has no age, and units
 * come when the law changes them.
 */
export function figuresOfFeeds(province: UnitCode, feeds: readonly FeedLine[]): Measurement {
  const heldFeeds = feeds.filter(({ held }) => held !== undefined).length;
  const ages = feeds.flatMap(({ feed, ageDays }) => (feed === 'units' ? [] : (ageDays ?? [])));
  return { province, figures: { heldFeeds, ...(ages.length > 0 && { feedDays: Math.max(...ages) }) } };
}
