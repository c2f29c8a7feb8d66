import { addDays, addMonths, daysBetween, type IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import {
  addChild,
  type ForecastChild,
  type ForecastTally,
  newTally,
  sumOf,
  type Windows,
} from './forecast-tally.ts';
import { type Estimate, predict } from './predict.ts';

export interface ForecastRules {
  days: number;
  /** Full calendar months of registrations the births are foretold from; twelve hold every season once. */
  monthsOfBirths: number;
  /** A newborn is counted as still without a card from so many days after its registration on, for `shareOverDays`. */
  newbornAfterDays: number;
  shareOverDays: number;
  /** As many children of the province speak for each unit as would outweigh so many of its own. */
  provinceWeight: number;
}

/** Ten days are the five working days of Decree 188/2025, Art. 11, and the weekend, with some air. */
export const FORECAST_RULES: ForecastRules = {
  days: 60,
  monthsOfBirths: 12,
  newbornAfterDays: 10,
  shareOverDays: 180,
  provinceWeight: 20,
};

/** How many children on one day. */
export interface DatedCount {
  on: IsoDate;
  children: number;
}

/** What the days `from` to `to` will bring a unit. */
export interface UnitForecast {
  unit: UnitCode;
  from: IsoDate;
  to: IsoDate;
  /** Births to be registered, each of which needs a card. */
  births: Estimate;
  /** Those of them that will have none `newbornAfterDays` after the registration, if nobody does more than now. */
  birthsWithoutCard: Estimate;
  /** What both rest on. */
  basis: { registered: number; since: IsoDate; until: IsoDate; shareWithoutCard: number };
  /** Children by the first day without the card that covers them now; those who are six by then need none. */
  cardsEnding: DatedCount[];
  /** Children by the day they complete 72 months: they leave the count. */
  turningSix: DatedCount[];
  /** Children by the last day the law gives them a card: 72 months, or 30 September. */
  rightEnding: DatedCount[];
}

export interface Forecast {
  province: UnitForecast;
  /** Communes with a child in the register, by code. */
  units: UnitForecast[];
  /** The districts they lie in, by code. */
  districts: UnitForecast[];
}

export interface ForecastContext {
  asOf: IsoDate;
  province: UnitCode;
  rules: ForecastRules;
}

/**
 * The next days of a province, of its communes and of its districts, from the outcomes of one run of `asOf`. Children whom no
 * source places in a unit count for the province only. The order of the children makes no difference.
 */
export function forecastOf(children: Iterable<ForecastChild>, context: ForecastContext): Forecast {
  const windows = windowsOf(context);
  const byUnit = new Map<UnitCode, ForecastTally>();
  const districtOf = new Map<UnitCode, UnitCode>();
  for (const child of children) {
    addChild(tallyAt(byUnit, child.unit ?? NOWHERE), child, windows);
    if (child.unit !== undefined && child.district !== undefined) districtOf.set(child.unit, child.district);
  }
  const whole = sumOf(byUnit.values());
  byUnit.delete(NOWHERE);
  const overall = shareOf(whole);
  const ofUnit = ([unit, tally]: readonly [UnitCode, ForecastTally]) =>
    unitForecast({ unit, tally, windows, share: shareLike(overall, tally, context.rules) });
  return {
    province: ofUnit([context.province, whole]),
    units: [...byUnit].map(ofUnit).sort(byCode),
    districts: [...byDistrict(byUnit, districtOf)].map(ofUnit).sort(byCode),
  };
}

function byDistrict(
  byUnit: ReadonlyMap<UnitCode, ForecastTally>,
  districtOf: ReadonlyMap<UnitCode, UnitCode>,
): Map<UnitCode, ForecastTally> {
  const groups = Map.groupBy(byUnit, ([unit]) => districtOf.get(unit) ?? NOWHERE);
  groups.delete(NOWHERE);
  return new Map([...groups].map(([district, own]) => [district, sumOf(own.map(([, tally]) => tally))]));
}

const byCode = (a: UnitForecast, b: UnitForecast): number => (a.unit < b.unit ? -1 : 1);

const NOWHERE = '';

function tallyAt(byUnit: Map<UnitCode, ForecastTally>, unit: UnitCode): ForecastTally {
  const known = byUnit.get(unit);
  if (known) return known;
  const fresh = newTally();
  byUnit.set(unit, fresh);
  return fresh;
}

/** The current month is left out: its registrations have not all been sent. */
function windowsOf({ asOf, rules }: ForecastContext): Windows {
  const thisMonth = `${asOf.slice(0, 7)}-01`;
  const settled = addDays(asOf, -rules.newbornAfterDays);
  return {
    ahead: { from: addDays(asOf, 1), to: addDays(asOf, rules.days) },
    births: { from: addMonths(thisMonth, -rules.monthsOfBirths), to: addDays(thisMonth, -1) },
    newborns: { from: addDays(settled, -rules.shareOverDays), to: settled },
  };
}

function unitForecast(of: {
  unit: UnitCode;
  tally: ForecastTally;
  windows: Windows;
  share: number;
}): UnitForecast {
  const { unit, tally, share } = of;
  const { ahead, births } = of.windows;
  const sighting = {
    seen: tally.registered,
    days: daysBetween(births.from, births.to) + 1,
    ahead: daysBetween(ahead.from, ahead.to) + 1,
  };
  return {
    unit,
    ...ahead,
    births: predict({ ...sighting, share: 1 }),
    birthsWithoutCard: predict({ ...sighting, share }),
    basis: { registered: tally.registered, since: births.from, until: births.to, shareWithoutCard: share },
    cardsEnding: inOrder(tally.cardsEnding),
    turningSix: inOrder(tally.turningSix),
    rightEnding: inOrder(tally.rightEnding),
  };
}

function shareOf({ newborns, newbornsWithoutCard }: ForecastTally): number {
  return newborns === 0 ? 0 : newbornsWithoutCard / newborns;
}

/** A commune with six newborns says little by itself, so the share of the province stands beside its own. */
function shareLike(overall: number, tally: ForecastTally, { provinceWeight }: ForecastRules): number {
  const weight = tally.newborns + provinceWeight;
  return weight === 0 ? overall : (tally.newbornsWithoutCard + provinceWeight * overall) / weight;
}

function inOrder(counts: ReadonlyMap<IsoDate, number>): DatedCount[] {
  return [...counts].map(([on, children]) => ({ on, children })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
