import type { Coded } from '../coded.ts';
import type { RunReport } from '../reconcile-province/report.ts';

/** A province whose night could not be done; the others' nights do not wait for it. */
export interface FailedProvince extends Coded {
  province: string;
}

export interface NightReport {
  asOf: string;
  provinces: RunReport[];
  failed: FailedProvince[];
  /** Why the cards of the provinces were not compared, and those of the night before went on visiting. */
  notCompared?: Coded;
}
