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

const IGNORED_TEXTS = [...IGNORED_HEADINGS, ...CARDS_IGNORED, ...FINDING_HEADINGS];
const IGNORED = new Set(IGNORED_TEXTS.map(headingKey));

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

const OWN_TEXTS = Object.values(COLUMNS)
  .flat()
  .flatMap(({ name, headings }) => [name, ...headings]);
/** Our own spelling of each heading any feed knows. */
const OWN_SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...OWN_TEXTS, ...IGNORED_TEXTS].map((text) => [headingKey(text), text]),
);

/**
 * A column of a file as it may be spoken of to everybody who sees the receipt: by the letter a spreadsheet gives it (`at` from 0), with
 * its heading where that is one of ours. Any other text there may be the name of a person.
 */
export function saidOfColumn(heading: string, at: number): string {
  const own = OWN_SPELLINGS.get(headingKey(heading)) ?? OWN_SPELLINGS.get(headingKey(withoutRemark(heading)));
  return own === undefined ? letterOf(at) : `${letterOf(at)} “${own}”`;
}

function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

const withoutRemark = (heading: string) => heading.replace(/\([^()]*\)/gu, ' ');
