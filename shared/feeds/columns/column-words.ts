import type { Feed } from '../records.ts';
import type { BothLanguages } from '../refusals.ts';
import { COLUMNS } from './columns-of.ts';

/** A column of a feed as the forms head it; in English by its own name. */
export function columnWords(feed: Feed, column: string): BothLanguages {
  const heading = COLUMNS[feed].find(({ name }) => name === column)?.headings[0];
  return { vi: heading ?? column, en: column.replaceAll('_', ' ') };
}
