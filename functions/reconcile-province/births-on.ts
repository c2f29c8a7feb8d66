import { earliestDay, type IsoDate } from '../../shared/time/calendar.ts';
import { isUnderSix } from '../../shared/time/eligibility.ts';
import type { RunPlan } from './plan.ts';

/** A birth month or year. */
const DATED = /^\d{4}(?:-\d\d)?$/;

/**
 * Whether a day lies before what the book tells of: nobody born by then would be under six, and births follow. A run over it would
 * publish a province without a child. Told by the cohorts alone, no row is read.
 */
export function liesBeforeBirths({ manifests, asOf }: Pick<RunPlan, 'manifests' | 'asOf'>): boolean {
  const cohorts = [manifests.births, manifests.residents]
    .flatMap((manifest) => Object.keys(manifest?.objects ?? {}))
    .filter((cohort) => DATED.test(cohort));
  return !cohorts.some(mayBeInScopeOn(asOf)) && cohorts.some((cohort) => earliestDay(cohort) > asOf);
}

const mayBeInScopeOn =
  (day: IsoDate) =>
  (cohort: string): boolean =>
    earliestDay(cohort) <= day && isUnderSix(cohort, day);
