import type { UnitCode, UnitLevel } from '../units/unit.ts';
import type { Counts } from './counts.ts';

/** The counts of one unit on the reference date of a run, its own communes included. */
export interface CoverageFact extends Counts {
  unit: UnitCode;
  level: UnitLevel;
  /** Absent for the province, the top of the tree. */
  parent?: UnitCode;
}
