import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { FORECAST_RULES, forecastOf, type UnitForecast } from '../../shared/follow-up/forecast.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { RunPlan } from './plan.ts';

/** Keeps what the days ahead will bring the province, each district and each commune: every outcome has to be read for it. */
export async function keepForecast(
  store: Store,
  { province, asOf }: Pick<RunPlan, 'province' | 'asOf'>,
  outcomes: readonly ChildOutcome[],
): Promise<OutcomeObject> {
  const ahead = forecastOf(outcomes, { province, asOf, rules: FORECAST_RULES });
  return store.outcome.write('forecast', province, 'all', [
    ahead.province,
    ...ahead.districts,
    ...ahead.units,
  ]);
}

/** The forecast of one unit as the run kept it. */
export async function readForecastOf(
  store: Store,
  object: OutcomeObject,
  unit: string,
): Promise<UnitForecast | undefined> {
  const lines = await store.outcome.read<UnitForecast>(object, [unit]);
  return lines.find((line) => line.unit === unit);
}
