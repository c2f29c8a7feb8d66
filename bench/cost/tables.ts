import { costOf } from '../../shared/cost/cost-of.ts';
import type { Counts } from '../../shared/cost/items.ts';
import { SECTIONS } from '../../shared/cost/month.ts';
import type { PriceList } from '../../shared/cost/price-list.ts';
import type { Row } from '../table.ts';
import type { Bill, Bills } from './bills.ts';
import type { CountedPhases, Phase } from './counted-phase.ts';

/** A row a phase: what it was measured to use. */
export function phaseRows(phases: CountedPhases): Row[] {
  return [
    ...phases.firstImports.map((phase) => phaseRow('import, first time', phase)),
    phaseRow('first night', phases.firstNight),
    phaseRow('night without news', phases.quietNight),
    ...phases.delivery.map((phase) => phaseRow('import, 0.5 % changed', phase)),
    phaseRow('night, 0.5 % changed', phases.changedNight),
  ];
}

function phaseRow(phase: string, { seconds, cpuSeconds, peakMemoryMb, counts }: Phase): Row {
  const count = (item: keyof Counts): string => whole(counts[item] ?? 0);
  return {
    phase,
    seconds: seconds.toFixed(1),
    'CPU s': cpuSeconds.toFixed(1),
    MB: whole(peakMemoryMb),
    'GB-s': (counts['lambda.gbSeconds'] ?? 0).toFixed(1),
    PUT: count('s3.puts'),
    GET: count('s3.gets'),
    'MB in': ((counts['s3.gbIn'] ?? 0) * 1000).toFixed(1),
    'write units': count('dynamodb.writeUnits'),
    'read units': count('dynamodb.readUnits'),
    mails: count('ses.mails'),
  };
}

/** A row an item: count, price, dollars. A price that could not be confirmed carries a question mark. */
export function itemRows({ counts }: Bill, list: PriceList): Row[] {
  return costOf(counts, list).map(({ item, count, unitDollars, dollars }) => ({
    item,
    unit: list.prices[item].unit,
    count: figure(count),
    'per unit, USD': `${unitDollars.toPrecision(4)}${list.prices[item].unconfirmed ? ' ?' : '  '}`,
    USD: money(dollars),
  }));
}

/** A row a bill. */
export function billRows(bills: Bills): Row[] {
  const { provinceNight, nationNight, provinceDelivery, nationDelivery, provinceMonth, nationMonth } = bills;
  const nights = [provinceNight, nationNight, provinceDelivery, nationDelivery];
  return [...nights, provinceMonth, nationMonth].map(({ name, children, dollars }) => ({
    'what is priced': name,
    children: whole(children),
    USD: money(dollars),
    'USD per child': (dollars / children).toFixed(8),
  }));
}

/** A row a section of the month. */
export function sectionRows({ sections }: Bills): Row[] {
  return SECTIONS.map((section) => ({
    'of the month': section,
    'province, USD': money(sections.province[section]),
    'nation, USD': money(sections.nation[section]),
  }));
}

export const money = (dollars: number): string =>
  dollars >= 1
    ? dollars.toLocaleString('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
    : dollars.toFixed(5);

const whole = (count: number): string => Math.round(count).toLocaleString('en');

const figure = (count: number): string =>
  count >= 100 ? whole(count) : count.toLocaleString('en', { maximumSignificantDigits: 4 });
