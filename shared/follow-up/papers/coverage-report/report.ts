import { fileNameOf } from '../file-name.ts';
import type { PaperWorkbook } from '../workbook.ts';
import { factsFor } from './audience.ts';
import { causesSheet } from './causes-sheet.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import type { ReportInput, ReportView } from './report-view.ts';
import { summarySheet } from './summary-sheet.ts';
import { inTreeOrder, withinUnit } from './tree-order.ts';
import { unitsSheet } from './units-sheet.ts';

/**
 * The coverage report of a province or one of its units; `undefined` where the run counted nothing there. What the public
 * may not see is found in the whole province, so that no two reports tell together what each of them hides.
 */
export function coverageReportOf(input: ReportInput): PaperWorkbook | undefined {
  const { province, asOf, audience, unit = province } = input;
  const [top, ...units] = withinUnit(unit, factsFor(audience, inTreeOrder(input.facts)));
  if (top === undefined) return undefined;
  const view: ReportView = { ...input, top, units };
  return {
    fileName: fileNameOf({ paper: `coverage-${audience}`, unit, asOf, extension: 'xlsx' }),
    sheets: [
      summarySheet(view),
      unitsSheet(view),
      causesSheet(view),
      definitionsSheet(),
      methodSheet(audience),
    ],
  };
}
