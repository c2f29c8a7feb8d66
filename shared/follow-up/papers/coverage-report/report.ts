import { fileNameOf } from '../file-name.ts';
import type { PaperWorkbook } from '../workbook.ts';
import { factsFor } from './audience.ts';
import { causesSheet } from './causes-sheet.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import type { ReportInput, ReportView } from './report-view.ts';
import { summarySheet } from './summary-sheet.ts';
import { inTreeOrder } from './tree-order.ts';
import { unitsSheet } from './units-sheet.ts';

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
