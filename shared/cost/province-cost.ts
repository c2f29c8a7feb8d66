import type { IsoDate } from '../time/calendar.ts';
import { dollarsOf } from './cost-of.ts';
import { type CountedProvince, provinceMonth, SECTIONS, type Section, withBesides } from './month.ts';
import type { PriceList } from './price-list.ts';

/** What a province costs, in US dollars before tax and without free allowances. */
export interface ProvinceCost {
  children: number;
  /** The night that was counted. */
  night: number;
  /** A month by estimate, and where it goes. */
  month: number;
  sections: Readonly<Record<Section, number>>;
  /** A month and child; absent where there is no child. */
  monthPerChild?: number;
  /** Of the prices: their day, their region, and how many could not be confirmed. */
  pricesOf: IsoDate;
  region: string;
  unconfirmed: number;
}

/** What a month costs when all its nights are like the ones that were counted, beside what is assumed of people and standing charges. */
export function provinceCost(counted: CountedProvince, list: PriceList): ProvinceCost {
  const month = provinceMonth(counted);
  const sections = Object.fromEntries(
    SECTIONS.map((section) => [section, dollarsOf(month[section], list)]),
  ) as Record<Section, number>;
  const dollars = SECTIONS.reduce((sum, section) => sum + sections[section], 0);
  const { children } = counted;
  return {
    children,
    night: dollarsOf(withBesides(counted.changedNight), list),
    month: dollars,
    sections,
    ...(children > 0 && { monthPerChild: dollars / children }),
    pricesOf: list.readOn,
    region: list.region,
    unconfirmed: Object.values(list.prices).filter(({ unconfirmed }) => unconfirmed).length,
  };
}
