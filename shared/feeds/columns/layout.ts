import type { Feed } from '../records.ts';
import { RefusedFile } from '../refusals.ts';
import type { Column } from './column.ts';
import { COLUMNS, columnOf, isIgnored, saidOfColumn } from './columns-of.ts';

/** Where one column of a file is read: the first group with a filled cell counts. */
export interface Source {
  column: Column;
  groups: readonly (readonly number[])[];
}

/** What the headings of one file mean. */
export interface Layout {
  /** In the order of the feed's columns. */
  sources: readonly Source[];
  /** Columns the file has, by name. */
  positions: ReadonlyMap<string, number>;
  /** Columns the feed does not know, as {@link saidOfColumn} speaks of them. */
  unknownHeadings: string[];
}

/** A heading row names at least two columns of the feed: a title or a section never does. */
const FEWEST_HEADINGS = 2;

/** Whether a row of cells is the heading row of the feed. */
export function isHeadingRow(feed: Feed, cells: readonly string[]): boolean {
  const columns = new Set<Column>();
  for (const cell of cells) {
    const column = cell === '' ? undefined : columnOf(feed, cell);
    if (column !== undefined) columns.add(column);
  }
  return columns.size >= FEWEST_HEADINGS;
}

/** Maps headings to columns. Throws `RefusedFile` E1004 for two headings of one column, E1005 where required columns are missing. */
export function layoutOf(feed: Feed, headings: readonly string[]): Layout {
  const positions = new Map<string, number>();
  const unknownHeadings: string[] = [];
  headings.forEach((heading, at) => {
    const column = columnOf(feed, heading);
    if (column === undefined) {
      if (heading !== '' && !isIgnored(heading)) unknownHeadings.push(saidOfColumn(heading, at));
      return;
    }
    const other = positions.get(column.name);
    if (other !== undefined)
      throw twice(column.name, [saidOfColumn(headings[other] ?? '', other), saidOfColumn(heading, at)]);
    positions.set(column.name, at);
  });
  const sources = COLUMNS[feed].flatMap((column) => sourceOf(column, positions));
  demandColumns(feed, new Set(sources.map(({ column }) => column.name)));
  return { sources, positions, unknownHeadings };
}

function twice(column: string, headings: readonly string[]): RefusedFile {
  return new RefusedFile('E1004', {
    details: { column, headings: headings.join(', ') },
  });
}

function sourceOf(column: Column, positions: ReadonlyMap<string, number>): Source[] {
  if (column.kind === 'part') return [];
  const groups = (column.from ?? [[column.name]])
    .map((names) => names.map((name) => positions.get(name)).filter((at) => at !== undefined))
    .filter((group) => group.length > 0);
  return groups.length === 0 ? [] : [{ column, groups }];
}

/** Each line: one of these groups of columns must be there whole. */
const NAMED = [['full_name', 'date_of_birth']];
const REQUIRED: Readonly<Record<Feed, readonly (readonly (readonly string[])[])[]>> = {
  units: [[['code', 'name', 'level']]],
  births: [[...NAMED, ['personal_id']]],
  residents: [[...NAMED, ['personal_id']]],
  // A list of residents sent by mistake as cards would cover every child: a card file has some column only cards have.
  cards: [
    [...NAMED, ['personal_id'], ['social_insurance_no'], ['card_no']],
    [['card_no'], ['social_insurance_no'], ['valid_from'], ['valid_to'], ['facility_code'], ['status_code']],
  ],
  dossiers: [[...NAMED, ['personal_id']]],
};

function demandColumns(feed: Feed, present: ReadonlySet<string>): void {
  for (const groups of REQUIRED[feed]) {
    if (groups.some((group) => group.every((name) => present.has(name)))) continue;
    const columns = groups.map((group) => group.filter((name) => !present.has(name)).join(' + ')).join(' / ');
    throw new RefusedFile('E1005', { details: { columns } });
  }
}
