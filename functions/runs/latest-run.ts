import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { CodedError } from '../errors.ts';

/**
 * The published run of the latest reference date, or of the date asked for; of several of one date the last.
 * @throws CodedError E9003 the province has none, E9013 it has none of that date
 */
export async function getLatestRun(store: Store, province: UnitCode, asOf?: IsoDate): Promise<Run> {
  const run = await store.runs.latestPublished(province, asOf);
  if (run !== undefined) return run;
  const hasOthers = asOf !== undefined && (await store.runs.latestPublished(province)) !== undefined;
  throw hasOthers ? new CodedError('E9013', dateInPrint(asOf)) : new CodedError('E9003');
}

/**
 * Lets pass what the map of the run knows, the province itself, its stand-in for children without a commune, and no
 * unit at all. @throws CodedError E9004
 */
export function requireUnit(units: UnitIndex, province: UnitCode, unit: UnitCode | undefined): void {
  if (unit === undefined || unit === province || unit === unknownCommuneOf(province)) return;
  if (units.byCode(unit) !== undefined) return;
  throw new CodedError('E9004', unit);
}
