import type { ChildPage } from './words.ts';

/** A page, or what a list tells of one, and when it was read. */
export interface Taken {
  page: ChildPage;
  takenAt: string;
}

/** A page with its case as whichever of the page and the list was read later tells it, and when that was. */
export function withLaterCase({ page, takenAt }: Taken, listed: Taken | undefined): Taken {
  if (listed?.page.case === undefined || listed.takenAt <= takenAt) return { page, takenAt };
  // The list that was read before an outcome was confirmed does not know of it yet.
  if (page.case !== undefined && listed.page.case.version < page.case.version) return { page, takenAt };
  return { page: { ...page, unit: listed.page.unit, case: listed.page.case }, takenAt: listed.takenAt };
}
