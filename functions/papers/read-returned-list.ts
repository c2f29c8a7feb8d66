import { noTable, type OtherKind, RefusedFile } from '../../shared/feeds/refusals.ts';
import { contentOf } from '../../shared/feeds/table/content.ts';
import { rowsOf, type Sheet } from '../../shared/feeds/table/sheet.ts';
import { openOldWorkbook, openWorkbook } from '../../shared/feeds/table/workbook.ts';
import type { CaseOfChild } from '../../shared/follow-up/case.ts';
import {
  planReturn,
  type ReturnContext,
  type ReturnPlan,
  subjectsIn,
} from '../../shared/follow-up/papers/round-trip/plan-return.ts';
import type { ListRefusal } from '../../shared/follow-up/papers/round-trip/problems.ts';
import {
  LARGEST_LIST,
  type ReturnedSheet,
  tooLarge,
} from '../../shared/follow-up/papers/round-trip/returned-list.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';

/** What a list is read against, the cases of its children fetched at once. */
export interface ReturnDesk extends Omit<ReturnContext, 'findCase' | 'exportedOn'> {
  exportedOn(exportId: string): Promise<IsoDate | undefined>;
  /** The cases of these children as they stand; children without one are left out. */
  findCases(childIds: readonly ChildId[]): Promise<readonly CaseOfChild[]>;
}

/**
 * The sheets of a workbook that came back. Cells are read as they are stored: a formula counts as the text or number it last
 * showed and is never calculated, a date as the day its format shows.
 * Refusal: E6009 too large to be a list; everybody else waits while it is unpacked and read.
 * @throws {RefusedFile} when it is no workbook that can be read whole.
 */
export function sheetsOfList(bytes: Uint8Array): ReturnedSheet[] | ListRefusal {
  try {
    return sheetsOf(bytes).map((sheet) => ({ rows: rowsOf(sheet), epoch: sheet.epoch }));
  } catch (error) {
    if (error instanceof RefusedFile && error.code === 'E1011') return tooLarge();
    throw error;
  }
}

/** What the sheets of a workbook that came back ask for; writes nothing. */
export async function planReturnedSheets(
  sheets: readonly ReturnedSheet[],
  desk: ReturnDesk,
): Promise<ReturnPlan | ListRefusal> {
  const subjects = subjectsIn(sheets, desk.seal);
  const [on, found = []] = await Promise.all([
    subjects && desk.exportedOn(subjects.exportId),
    subjects && desk.findCases(subjects.childIds),
  ]);
  const cases = new Map(found.map((one) => [one.childId, one]));
  return planReturn(sheets, { ...desk, exportedOn: () => on, findCase: (childId) => cases.get(childId) });
}

const TEXT: OtherKind = { vi: 'một tệp văn bản', en: 'a text file' };

/** XLS too: what a spreadsheet program saves by default is not up to the commune. */
function sheetsOf(bytes: Uint8Array): Sheet[] {
  const content = contentOf(bytes);
  if (typeof content === 'object') throw noTable(content.other);
  switch (content) {
    case 'empty':
      throw new RefusedFile('E1001');
    case 'zip':
      return openWorkbook(bytes, LARGEST_LIST.megabytes * 1024 * 1024);
    case 'ole':
      return openOldWorkbook(bytes);
    case 'text':
      throw noTable(TEXT);
  }
}
