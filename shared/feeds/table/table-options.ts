/** How the one table of a file is found. */
export interface TableOptions {
  /** For messages only. */
  feed: string;
  /** Whether the texts of a row are the column headings of the feed. */
  isHeading(cells: readonly string[]): boolean;
  /** Sheet of a workbook; without one, the only sheet that holds the feed. */
  sheet?: string;
}
