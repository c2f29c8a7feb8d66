import { FORECAST_RULES, forecastOf, type UnitForecast } from '../../shared/follow-up/forecast.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { CodedError } from '../errors.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { readForecastOf } from '../reconcile-province/keep-forecast.ts';
import { getLatestRun } from '../runs/latest-run.ts';

export interface ForecastAnswer extends UnitForecast {
  asOf: IsoDate;
  runId: string;
  name: string;
}

/**
 * The days ahead of one unit as the latest published run foretold them.
 * @throws CodedError E9003 no run, E9004 no such unit, E9016 a run that kept no forecast
 */
export async function readForecast(
  { store, units }: { store: Store; units: UnitIndex },
  { province, unit }: { province: UnitCode; unit: UnitCode },
): Promise<ForecastAnswer> {
  const run = await getLatestRun(store, province);
  const { asOf, runId } = run;
  const { forecast } = run.assessed as Assessed;
  if (forecast === undefined) throw new CodedError('E9016');
  const name = units.byCode(unit)?.name;
  const kept = await readForecastOf(store, forecast, unit);
  if (kept === undefined && name === undefined) throw new CodedError('E9004', unit);
  return { asOf, runId, name: name ?? unit, ...(kept ?? nothingAhead(unit, asOf)) };
}

/** Of a unit without a child in the register the run kept nothing. */
function nothingAhead(unit: UnitCode, asOf: IsoDate): UnitForecast {
  return forecastOf([], { province: unit, asOf, rules: FORECAST_RULES }).province;
}
