import { headingKey } from '../../identity/text.ts';
import type { Feed } from '../records.ts';
import { BIRTHS } from './births.ts';
import { CARDS, CARDS_IGNORED } from './cards.ts';
import { type Column, IGNORED_HEADINGS } from './column.ts';
import { DOSSIERS } from './dossiers.ts';
import { FINDING_HEADINGS } from './finding-headings.ts';
import { RESIDENTS } from './residents.ts';
import { UNITS } from './units.ts';

/** Every column of every feed, in the order the fields of a record have. */
export const COLUMNS: Readonly<Record<Feed, readonly Column[]>> = {
  units: UNITS,
  births: BIRTHS,
  residents: RESIDENTS,
  cards: CARDS,
  dossiers: DOSSIERS,
};

const IGNORED = new Set([...IGNORED_HEADINGS, ...CARDS_IGNORED, ...FINDING_HEADINGS].map(headingKey));

const BY_KEY = Object.fromEntries(
  Object.entries(COLUMNS).map(([feed, columns]) => [feed, byKey(columns)]),
) as Record<Feed, ReadonlyMap<string, Column>>;

function byKey(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(
    columns.flatMap((column) =>
      [column.name, ...column.headings].map((heading) => [headingKey(heading), column] as const),
    ),
  );
}

/** The column a heading means; remarks in brackets (`(*)`, `(dd/mm/yyyy)`) count only where they tell columns apart. */
export function columnOf(feed: Feed, heading: string): Column | undefined {
  const columns = BY_KEY[feed];
  return columns.get(headingKey(heading)) ?? columns.get(headingKey(withoutRemark(heading)));
}

/** A heading of a form, or of our own rejects file, that carries nothing to read. */
export function isIgnored(heading: string): boolean {
  return IGNORED.has(headingKey(heading));
}

const withoutRemark = (heading: string) => heading.replace(/\([^()]*\)/gu, ' ');
