import type { Measurement } from '../figures.ts';
import type { RunReport } from './report.ts';

/** The figures of a run; `cost` in US dollars where somebody can price it. */
export function figuresOfRun(report: RunReport, cost?: number): Measurement {
  const { province, inScope, covered, uncovered, unsure, state, seconds } = report;
  const ends = { held: Number(state === 'held'), refused: Number(state === 'refused') };
  const price = cost === undefined ? {} : { cost };
  return { province, figures: { inScope, covered, uncovered, unsure, ...ends, seconds, ...price } };
}
