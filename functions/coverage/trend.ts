import type { Store } from '../../shared/store/open-store.ts';
import type { KeptFact } from '../../shared/store/registry/facts.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { getLatestRun, requireUnit } from '../runs/latest-run.ts';
import { type RatedTally, rated } from './coverage.ts';

/** What the latest published run of a date found. */
export interface TrendPoint extends RatedTally {
  asOf: IsoDate;
  runId: string;
}

export interface TrendAnswer {
  unit: UnitCode;
  name: string;
  /** By reference date; a unit that is not on the map of a date has no point there. */
  points: TrendPoint[];
}

interface TrendQuestion {
  province: UnitCode;
  unit: UnitCode;
  /** Of the latest dates. */
  limit: number;
}

/**
 * The counts of a unit, date by date. @throws CodedError E9003 no run, E9004 no such unit
 */
export async function readTrend(
  { store, units }: { store: Store; units: UnitIndex },
  question: TrendQuestion,
): Promise<TrendAnswer> {
  const { province, unit } = question;
  const points = await pointsOf(store, question);
  if (points.length === 0) {
    await getLatestRun(store, province);
    requireUnit(units, province, unit);
  }
  return { unit, name: units.byCode(unit)?.name ?? unit, points };
}

/** Most dates have one run, a few have two. */
const SPARE = 10;

/** Read again, and twice as far back, only where many dates have several runs. */
async function pointsOf(store: Store, { province, unit, limit }: TrendQuestion): Promise<TrendPoint[]> {
  for (let most = limit + SPARE; ; most *= 2) {
    const facts = await store.facts.ofUnit(province, unit, most);
    const started = await store.runs.publishedAmong(
      province,
      facts.map(({ runId }) => runId),
    );
    const points = latestOfDates(facts, started);
    // The runs of the oldest date may go on behind what was read.
    if (facts.length < most || points.length > limit) return points.slice(0, limit).reverse();
  }
}

/** Newest date first. Facts are written before their run is published: those of one that never was are left out. */
function latestOfDates(facts: readonly KeptFact[], started: ReadonlyMap<string, string>): TrendPoint[] {
  const latest = new Map<IsoDate, { kept: KeptFact; start: string }>();
  for (const kept of facts) {
    const start = started.get(kept.runId);
    if (start !== undefined && start >= (latest.get(kept.asOf)?.start ?? ''))
      latest.set(kept.asOf, { kept, start });
  }
  return [...latest.values()].map(({ kept }) => ({
    asOf: kept.asOf,
    runId: kept.runId,
    ...rated(kept.fact),
  }));
}
