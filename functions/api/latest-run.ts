import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';

/** The published run that was started last, or the last one of a reference date. @throws CodedError E9003 */
export async function getLatestRun(store: Store, province: UnitCode, asOf?: IsoDate): Promise<Run> {
  const run =
    asOf === undefined ? await store.runs.latestPublished(province) : await lastOf(store, province, asOf);
  if (run === undefined) throw new CodedError('E9003', asOf);
  return run;
}

async function lastOf(store: Store, province: UnitCode, asOf: IsoDate): Promise<Run | undefined> {
  const runs = await store.runs.list(province);
  return runs.find((run) => run.state === 'published' && run.asOf === asOf);
}
