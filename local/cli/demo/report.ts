import type { CoverageAnswer } from '../../../functions/api/coverage.ts';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import type { RunReport } from '../../../functions/reconcile-province/report.ts';
import type { Score, Shares } from './against-truth.ts';
import type { Phase } from './phases.ts';
import type { DemoPlan } from './plan.ts';

/** Everything the demo did and found. */
export interface DemoReport {
  plan: DemoPlan;
  /** Where the source files and the truth lie. */
  directory: string;
  imports: Omit<ImportReceipt, 'rejects'>[];
  run: RunReport;
  /** Absent where the run was not published. */
  coverage?: CoverageAnswer;
  /** By name group, everybody first. */
  truth: Record<string, Score & Shares>;
  phases: Phase[];
  seconds: number;
  peakMemoryMb: number;
}
