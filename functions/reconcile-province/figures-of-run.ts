import type { Measurement } from '../figures.ts';
import type { RunReport } from './report.ts';

/** What is known of a run beside its report. */
interface Beside {
  /** US dollars, where somebody can price it. */
  cost?: number | undefined;
  /** Whether it was a night of the schedule, and not one that somebody ordered. */
  scheduled?: boolean | undefined;
}

/** The figures of a run; a number beside it is its cost. */
export function figuresOfRun(report: RunReport, beside: Beside | number = {}): Measurement {
  const { province, inScope, covered, uncovered, unsure, state, seconds } = report;
  const { cost, scheduled } = typeof beside === 'number' ? { cost: beside } : beside;
  const ends = { held: Number(state === 'held'), refused: Number(state === 'refused') };
  const more = { ...(cost !== undefined && { cost }), ...(scheduled && { nights: 1 }) };
  return { province, figures: { inScope, covered, uncovered, unsure, ...ends, seconds, ...more } };
}
