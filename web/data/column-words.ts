import { COLUMNS } from '../../shared/feeds/columns/columns-of.ts';
import type { Feed } from '../../shared/feeds/records.ts';
import type { Words } from '../language/words.ts';

/** A column of a feed as the forms head it; in English by its own name. */
export function columnWords(feed: Feed, column: string): Words {
  const heading = COLUMNS[feed].find(({ name }) => name === column)?.headings[0];
  return { vi: heading ?? column, en: column.replaceAll('_', ' ') };
}
