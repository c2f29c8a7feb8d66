import { tidy } from '../../identity/text.ts';
import { groupedHeadings, type IsColumn } from './grouped-headings.ts';
import type { Cell, TableRow } from './table.ts';

/** Forms carry an emblem, an office, a motto and a period above their table; none seen has more than twenty such rows. */
export const HEADING_WITHIN_ROWS = 30;

/** Where the heading of a table is. */
export interface FoundHeading {
  row: number;
  headings: readonly string[];
  title: readonly string[];
}

/** Text of a cell as headings are compared: tidy; an error is no text. */
function textOf(cell: Cell): string {
  return typeof cell === 'object' ? '' : tidy(String(cell));
}

function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}

/**
 * The heading among the first rows: the first that `isHeading` knows, or the lowest where several follow each other, as
 * the two rows of a heading with groups do; then the groups take part in the headings. `undefined` when there is none.
 */
export function findHeading(
  head: readonly TableRow[],
  isHeading: (cells: readonly string[]) => boolean,
  isColumn: IsColumn = () => false,
): FoundHeading | undefined {
  const texts = head.map(({ cells }) => withoutEmptyEnd(cells.map(textOf)));
  let at = texts.findIndex(isHeading);
  if (at < 0) return undefined;
  let headings = texts[at] ?? [];
  while (isHeading(texts[at + 1] ?? [])) {
    at += 1;
    headings = groupedHeadings(headings, texts[at] ?? [], isColumn);
  }
  const title = new Set(texts.slice(0, at).flat().filter(Boolean));
  return { row: head[at]?.row ?? 1, headings, title: [...title] };
}
