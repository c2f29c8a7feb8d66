import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import type { Cause } from '../../shared/coverage/status.ts';
import type { Case } from '../../shared/follow-up/case.ts';
import { isOpen, type Stage, stateOf } from '../../shared/follow-up/case-state.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { unitsOfRun } from '../rows.ts';
import { getLatestRun, requireUnit } from '../runs/latest-run.ts';

export interface CasesQuestion {
  province: UnitCode;
  unit?: UnitCode | undefined;
}

/** An open case, without what would name the child. */
export interface CaseLine {
  childId: ChildId;
  unit: UnitCode;
  unitName: string;
  stage: Stage;
  openedOn?: IsoDate;
  cause?: Cause;
}

/** The open cases of a province or of one of its units, those open longest first. @throws CodedError E9003, E9004 */
export async function listCases(store: Store, { province, unit }: CasesQuestion): Promise<CaseLine[]> {
  const run = await getLatestRun(store, province);
  const [open, units] = await Promise.all([store.cases.listOpen(province), unitsOfRun(store, run)]);
  requireUnit(units, province, unit);
  // The case of a child without a commune stands at the province.
  const wanted = unit === unknownCommuneOf(province) ? province : unit;
  const isWanted = (one: Case): boolean =>
    wanted === undefined ||
    one.unit === wanted ||
    (wanted === unit && units.ancestors(one.unit).includes(wanted));
  return open
    .filter(isWanted)
    .map((one) => lineOf(one, units.byCode(one.unit)?.name ?? one.unit))
    .sort(longestFirst);
}

function lineOf({ childId, unit, facts }: Case, unitName: string): CaseLine {
  const state = stateOf(facts);
  return {
    childId,
    unit,
    unitName,
    stage: isOpen(state) ? state.stage : 'closed',
    ...(state.openedOn !== undefined && { openedOn: state.openedOn }),
    ...(state.cause !== undefined && { cause: state.cause }),
  };
}

function longestFirst(a: CaseLine, b: CaseLine): number {
  const [left, right] = [a, b].map(({ openedOn = '', unit, childId }) => `${openedOn} ${unit} ${childId}`);
  return left !== undefined && right !== undefined && left < right ? -1 : 1;
}
