import type { CoverageFact } from '../../../coverage/facts.ts';
import type { Feed } from '../../../feeds/records.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { UnitCode } from '../../../units/unit.ts';
import type { Instant } from '../../run-stamp.ts';
import { fileNameOf } from '../file-name.ts';
import type { PaperWorkbook } from '../workbook.ts';
import { type Audience, factsFor, type ShownFact } from './audience.ts';
import { causesSheet } from './causes-sheet.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { inTreeOrder } from './tree-order.ts';
import { unitsSheet } from './units-sheet.ts';

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
}

/** What every sheet of the report is made of. */
export interface ReportView extends Omit<ReportInput, 'facts'> {
  top: ShownFact;
  units: readonly ShownFact[];
}

/** The coverage report of a province; `undefined` where the run counted nothing. */
export function coverageReportOf(input: ReportInput): PaperWorkbook | undefined {
  const [top, ...units] = factsFor(input.audience, inTreeOrder(input.facts));
  if (top === undefined) return undefined;
  const view: ReportView = { ...input, top, units };
  const { province, asOf, audience } = input;
  return {
    fileName: fileNameOf({ paper: `coverage-${audience}`, unit: province, asOf, extension: 'xlsx' }),
    sheets: [
      summarySheet(view),
      unitsSheet(view),
      causesSheet(view),
      definitionsSheet(),
      methodSheet(audience),
    ],
  };
}
