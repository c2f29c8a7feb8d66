import { tidy } from '../../identity/text.ts';
import { FEED_WORDS } from '../feed-words.ts';
import { RefusedFile } from '../refusals.ts';
import { type FoundHeading, findHeading } from './heading.ts';
import { saidOf } from './said-of-sheets.ts';
import { headOf, isEmpty, rowsOf, type Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { TableOptions } from './table-options.ts';
import { dataRows, tableUnder } from './table-under.ts';

interface Candidate {
  sheet: Sheet;
  heading: FoundHeading;
}

/** By name, which Excel takes in any capitals, or else by place. */
function sheetAsked(asked: string, sheets: readonly Sheet[]): Sheet {
  const key = tidy(asked).toLowerCase();
  const sheet =
    sheets.find(({ name }) => tidy(name).toLowerCase() === key) ??
    sheets.find(({ position }) => String(position) === key);
  if (!sheet) throw new RefusedFile('E1017', { details: { sheets: saidOf(sheets) } });
  return sheet;
}

function candidatesIn(sheets: readonly Sheet[], { isHeading, isColumn }: TableOptions): Candidate[] {
  return sheets.flatMap((sheet) => {
    const heading = findHeading(headOf(sheet), isHeading, isColumn);
    return heading ? [{ sheet, heading }] : [];
  });
}

/** The only sheet with the heading, or of several the only one with rows below it. */
function onlyOne(candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length <= 1) return candidates[0];
  const filled = candidates.filter(({ sheet, heading }) => dataRows(heading, rowsOf(sheet)).length > 0);
  if (filled.length <= 1) return filled[0] ?? candidates[0];
  throw new RefusedFile('E1016', { details: { sheets: saidOf(filled.map(({ sheet }) => sheet)) } });
}

/**
 * The table of the sheet that holds the feed.
 * @throws {RefusedFile} E1001 no cell at all, E1002 no rows, E1003 no heading, E1016 several sheets, E1017 no such sheet.
 */
export function readSheet(sheets: readonly Sheet[], options: TableOptions): Table {
  const { feed, sheet } = options;
  const searched = sheet === undefined ? sheets : [sheetAsked(sheet, sheets)];
  if (searched.every(isEmpty)) throw new RefusedFile('E1001');
  const chosen = onlyOne(candidatesIn(searched, options));
  if (!chosen) throw new RefusedFile('E1003', { details: { feed: FEED_WORDS[feed] } });
  return tableUnder(chosen.heading, rowsOf(chosen.sheet), { kind: 'xlsx', epoch: chosen.sheet.epoch });
}
