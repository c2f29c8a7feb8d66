import type { Measurement } from '../figures.ts';
import type { RunReport } from './report.ts';

/** What is known of a run beside its report. */
interface Beside {
  /** US dollars, where somebody can price it. */
  cost?: number | undefined;
  /** Whether it was a night of the schedule, and not one that somebody ordered. */
  scheduled?: boolean | undefined;
}

/** The figures of a run. */
export function figuresOfRun(report: RunReport, { cost, scheduled }: Beside = {}): Measurement {
  const { province, inScope, covered, uncovered, unsure, state, seconds } = report;
  const ends = { held: Number(state === 'held'), refused: Number(state === 'refused') };
  const more = { ...(cost !== undefined && { cost }), ...(scheduled && { nights: 1 }) };
  return { province, figures: { inScope, covered, uncovered, unsure, ...ends, seconds, ...more } };
}
