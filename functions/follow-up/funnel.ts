import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { Case } from '../../shared/follow-up/case.ts';
import { DEADLINE_RULES } from '../../shared/follow-up/deadlines.ts';
import { type Funnel, type FunnelContext, funnelOf } from '../../shared/follow-up/funnel.ts';
import { type GapOfChild, gapsSince } from '../../shared/follow-up/gap.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { addMonths, type IsoDate } from '../../shared/time/calendar.ts';
import { VIETNAMESE_CALENDAR } from '../../shared/time/working-days.ts';
import type { UnitCode, UnitLevel } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { readBirths } from './births-of-gaps.ts';
import { placesOf } from './cases-of-unit.ts';

export interface FunnelQuestion {
  province: UnitCode;
  unit: UnitCode;
  /** Gaps that began to be followed on that day or later; twelve months up to the latest run where nobody says. */
  since?: IsoDate | undefined;
}

export interface FunnelRow extends Funnel {
  unit: UnitCode;
  name: string;
  level: UnitLevel;
}

export interface FunnelAnswer {
  unit: UnitCode;
  since: IsoDate;
  /** The reference date of the latest run, up to which the data speak. */
  asOf: IsoDate;
  runId: string;
  /** The unit asked for and what is right below it. */
  rows: FunnelRow[];
}

type Desk = { store: Store; units: UnitIndex };

const MONTHS = 12;

/** How far a unit and those right below it came with their cases. @throws CodedError E9003 no run */
export async function readFunnel({ store, units }: Desk, question: FunnelQuestion): Promise<FunnelAnswer> {
  const { province, unit } = question;
  const run = await getLatestRun(store, province);
  const since = question.since ?? addMonths(run.asOf, -MONTHS);
  const gaps = gapsSince(await readCases({ store, units }, question), since);
  const birthOf = await readBirths(store, run, gaps);
  const context = { calendar: VIETNAMESE_CALENDAR, rules: DEADLINE_RULES, birthOf, asOf: run.asOf };
  const rows = rowsOf(gaps, context, { units, province, unit });
  return { unit, since, asOf: run.asOf, runId: run.runId, rows };
}

const AT_ONCE = 16;

/** Open and closed ones. What stands at the province is told by what stands nowhere else, so that needs all of them. */
async function readCases({ store, units }: Desk, { province, unit }: FunnelQuestion): Promise<Case[]> {
  const { cases } = store;
  if (unit === province) return cases.list(province);
  if (unit === unknownCommuneOf(province)) {
    const placeOf = below({ units, province, unit: province });
    return (await cases.list(province)).filter((one) => placeOf(one) === unit);
  }
  const read = await mapLimit(placesOf(units, { province, unit }), AT_ONCE, (place) =>
    Promise.all([cases.listOpenOf(province, place), cases.listClosedOf(province, place)]),
  );
  return read.flat(2);
}

interface Area {
  units: UnitIndex;
  province: UnitCode;
  unit: UnitCode;
}

/** Which unit right below another one a case belongs to; the stand-in of the province for whatever no unit of today has. */
function below({ units, province, unit }: Area): (at: { unit: UnitCode }) => UnitCode {
  const codes = new Set(units.children(unit).map(({ code }) => code));
  return ({ unit: at }) =>
    [at, ...units.ancestors(at)].find((code) => codes.has(code)) ?? unknownCommuneOf(province);
}

function rowsOf(gaps: readonly GapOfChild[], context: FunnelContext, area: Area): FunnelRow[] {
  const { units, province, unit } = area;
  const rowOf = (code: UnitCode, own: readonly GapOfChild[]): FunnelRow => {
    const { name = code, level = code === province ? 'province' : 'commune' } = units.byCode(code) ?? {};
    return { unit: code, name, level, ...funnelOf(own, context) };
  };
  const parts = Map.groupBy(gaps, below(area));
  const unknown = unknownCommuneOf(province);
  const codes = units.children(unit).map(({ code }) => code);
  if (unit === province && parts.has(unknown)) codes.push(unknown);
  return [rowOf(unit, gaps), ...codes.map((code) => rowOf(code, parts.get(code) ?? []))];
}
