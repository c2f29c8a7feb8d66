import { compareText } from '../register/row-order.ts';
import type { IsoDate } from '../time/calendar.ts';

/** A child as a list sorts it; `dueOn` is the day something is owed. */
export interface Ranked {
  childId: string;
  total: number;
  dueOn?: IsoDate | undefined;
}

/** Most points first, then what is due first, then by id: no two children of a list are ever equal. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    b.total - a.total ||
    compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compareText(a.childId, b.childId)
  );
}
