import type { Feed } from '../records.ts';

/** How the one table of a file is found. */
export interface TableOptions {
  /** For messages only. */
  feed: Feed;
  /** Whether the texts of a row are the column headings of the feed. */
  isHeading(cells: readonly string[]): boolean;
  /** Whether one text is a heading of the feed: tells what a group over its columns means. */
  isColumn?(heading: string): boolean;
  /** Sheet of a workbook; without one, the only sheet that holds the feed. */
  sheet?: string;
}
