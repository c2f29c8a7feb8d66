import { type Counts, entriesOf, type Item } from './items.ts';
import type { PriceList } from './price-list.ts';

/** What was used of one item and what it costs. */
export interface CostLine {
  item: Item;
  count: number;
  /** What one unit costs. */
  unitDollars: number;
  dollars: number;
}

/** List prices of what was used: linear in the counts, so parts may be priced apart and added. */
export function costOf(counts: Counts, { prices }: PriceList): CostLine[] {
  return entriesOf(counts).map(([item, count]) => {
    const unitDollars = prices[item].usd / prices[item].per;
    return { item, count, unitDollars, dollars: count * unitDollars };
  });
}

/** The sum of {@link costOf}. */
export function dollarsOf(counts: Counts, list: PriceList): number {
  return costOf(counts, list).reduce((sum, { dollars }) => sum + dollars, 0);
}

/** What the lasting free allowances of one account take off, where these are the counts of its whole month. */
export function freeDollarsOf(counts: Counts, list: PriceList): number {
  return costOf(counts, list).reduce((sum, { item, count, unitDollars }) => {
    const free = Math.min(count, list.prices[item].freeAMonth ?? 0);
    return sum + free * unitDollars;
  }, 0);
}
