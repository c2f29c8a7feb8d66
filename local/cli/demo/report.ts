import type { CoverageAnswer } from '../../../functions/coverage/coverage.ts';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import type { RunReport } from '../../../functions/reconcile-province/report.ts';
import type { Measures, Score, Tally } from '../../province/score.ts';
import type { Phase } from './phases.ts';
import type { DemoPlan } from './plan.ts';

/** Counts and shares of everybody and of each name group. */
export type Comparison = Record<'all' | keyof Score['byGroup'], Tally & Measures>;

/** Everything the demo did and found. */
export interface DemoReport {
  plan: DemoPlan;
  /** Where the source files and the truth lie. */
  directory: string;
  imports: ImportReceipt[];
  run: RunReport;
  /** Absent where the run was not published. */
  coverage?: CoverageAnswer;
  /** The result against the truth; absent where the run was not published. */
  truth?: Comparison;
  phases: Phase[];
  seconds: number;
  peakMemoryMb: number;
}
