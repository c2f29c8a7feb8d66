import type { ProvinceCost } from '../../../cost/province-cost.ts';
import type { CoverageFact } from '../../../coverage/facts.ts';
import type { Feed } from '../../../feeds/records.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { Instant } from '../../run-stamp.ts';
import type { Audience, ShownFact } from './audience.ts';

/** Which version of a feed the run read. */
export interface DataVersion {
  feed: Feed;
  version: number;
  rows?: number;
  /** When this version was imported. */
  importedAt?: Instant;
}

export interface ReportInput {
  province: UnitCode;
  asOf: IsoDate;
  runId: string;
  /** Of the province and every unit below it, in any order. */
  facts: readonly CoverageFact[];
  nameOf(unit: UnitCode): string;
  data: readonly DataVersion[];
  /** Decisions of people the run took into account. */
  decisions: number;
  audience: Audience;
  /** What the province costs; absent where nobody counted it. */
  cost?: ProvinceCost | undefined;
  /** Of which unit and all below it; the whole province without one. */
  unit?: UnitCode | undefined;
}

/** What every sheet of the report is made of. */
export interface ReportView extends Omit<ReportInput, 'facts'> {
  top: ShownFact;
  units: readonly ShownFact[];
}
