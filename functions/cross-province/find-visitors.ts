import { mapLimit } from '../../shared/store/map-limit.ts';
import type { VisitorsShelf } from '../../shared/store/registry/visitors.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { isLeaving, readLeaving } from './leaving.ts';
import { shelveVisitors } from './shelve-visitors.ts';
import { visitorsAmong } from './visitors-among.ts';

/** The runs of one night whose gaps are found, not yet published. */
export interface NightRuns {
  asOf: IsoDate;
  runs: readonly { province: UnitCode; runId: string }[];
}

const PROVINCES_AT_ONCE = 4;

/**
 * The third pass of linkage: the children left over in each province against the cards left over in all others. Keeps for each
 * province the cards that visit it, and returns the provinces whose run read other ones: these are planned and assessed
 * anew. Only runs of this day that kept leftovers are compared; what visits from a province without such a run stays as it is.
 * Safe to do again: the answer follows from what the runs read, not from what is written now.
 * @throws CodedError E9008 when another process moves the same shelf at this moment
 */
export async function findVisitors(
  { store }: FunctionContext,
  { asOf, runs }: NightRuns,
): Promise<UnitCode[]> {
  if (runs.length < 2) return [];
  const found = await mapLimit(runs, PROVINCES_AT_ONCE, ({ province, runId }) =>
    readLeaving(store, { province, runId, asOf }),
  );
  const leaving = found.filter(isLeaving).sort((a, b) => (a.province < b.province ? -1 : 1));
  if (leaving.length < 2) return [];
  const visitors = visitorsAmong(leaving);
  const compared = new Set(leaving.map(({ province }) => province));
  const shelves = await mapLimit(leaving, PROVINCES_AT_ONCE, ({ province }) =>
    shelveVisitors(store, { province, asOf, compared, visitors: visitors.get(province) ?? [] }),
  );
  return leaving.flatMap(({ province, read }, at) => (isOther(shelves[at], read) ? [province] : []));
}

/** Whether a run that read this version, or none, has to read again. */
function isOther(shelf: VisitorsShelf | undefined, read: number | undefined): boolean {
  return shelf?.version !== read;
}
