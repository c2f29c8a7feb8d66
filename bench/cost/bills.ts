import {
  FUNCTION_MEMORY_MB,
  NATION_NIGHT_MB,
  NIGHT_OF_ALL,
  PEOPLE,
  RHYTHM,
} from '../../shared/cost/assumed-use.ts';
import { costOf, dollarsOf, freeDollarsOf } from '../../shared/cost/cost-of.ts';
import { type Counts, sumCounts, timesCounts } from '../../shared/cost/items.ts';
import {
  type CountedProvince,
  type Month,
  provinceMonth,
  SECTIONS,
  scaledMonth,
  scaledNight,
  withBesides,
} from '../../shared/cost/month.ts';
import type { PriceList } from '../../shared/cost/price-list.ts';

/** Vietnam under six, in the units of 1 July 2025 (Resolution 202/2025/QH15). */
export const NATION = { children: 9_000_000, provinces: 34, communes: 3321 } as const;

/** What is priced, for so many children. */
export interface Bill {
  name: string;
  children: number;
  counts: Counts;
  dollars: number;
}

export interface Bills {
  provinceNight: Bill;
  nationNight: Bill;
  /** Every feed that comes weekly, once. */
  provinceDelivery: Bill;
  nationDelivery: Bill;
  provinceMonth: Bill;
  nationMonth: Bill;
  sections: Record<'province' | 'nation', Record<(typeof SECTIONS)[number], number>>;
  /** What lasting free allowances take off a month in an account of its own. */
  free: Record<'province' | 'nation', number>;
}

/** A counted province and the nation it stands for. */
export function billsOf(counted: CountedProvince, list: PriceList): Bills {
  const scale = {
    children: NATION.children / counted.children,
    provinces: NATION.provinces,
    communes: NATION.communes / PEOPLE.communes,
    memory: NATION_NIGHT_MB / FUNCTION_MEMORY_MB['reconcile-province'],
  };
  const night = withBesides(counted.changedNight);
  const months = { province: provinceMonth(counted), nation: scaledMonth(provinceMonth(counted), scale) };
  const bill = (name: string, children: number, counts: Counts): Bill => ({
    name,
    children,
    counts,
    dollars: dollarsOf(counts, list),
  });
  const [province, nation] = [all(months.province), all(months.nation)];
  return {
    provinceNight: bill('province, a night with changes', counted.children, sumCounts([night, NIGHT_OF_ALL])),
    nationNight: bill(
      'nation, a night with changes',
      NATION.children,
      sumCounts([scaledNight(night, scale), NIGHT_OF_ALL]),
    ),
    provinceDelivery: bill('province, a delivery of every feed', counted.children, once(months.province)),
    nationDelivery: bill('nation, a delivery of every feed', NATION.children, once(months.nation)),
    provinceMonth: bill('province, a month', counted.children, province),
    nationMonth: bill('nation, a month', NATION.children, nation),
    sections: { province: sectionsOf(months.province, list), nation: sectionsOf(months.nation, list) },
    free: { province: freeDollarsOf(province, list), nation: freeDollarsOf(nation, list) },
  };
}

const once = ({ imports }: Month): Counts => timesCounts(1 / RHYTHM.deliveries, imports);

const all = (month: Month): Counts => sumCounts(SECTIONS.map((section) => month[section]));

function sectionsOf(month: Month, list: PriceList) {
  const entries = SECTIONS.map((section) => [section, dollarsOf(month[section], list)] as const);
  return Object.fromEntries(entries) as Record<(typeof SECTIONS)[number], number>;
}

/** The dearest items of a bill with their share of it, until two thirds of it are named. */
export function dominantIn({ counts, dollars }: Bill, list: PriceList): { item: string; share: number }[] {
  const lines = costOf(counts, list).toSorted((a, b) => b.dollars - a.dollars);
  const named: { item: string; share: number }[] = [];
  for (const line of lines) {
    if (named.reduce((sum, { share }) => sum + share, 0) >= 2 / 3) break;
    named.push({ item: line.item, share: line.dollars / dollars });
  }
  return named;
}
