import { compareText } from '../register/row-order.ts';
import type { ChildSheet } from './child-sheet.ts';
import type { Deadlines } from './deadlines.ts';
import { compareRanked, type Ranked } from './ranked.ts';
import { inHouseholds } from './siblings.ts';

type Part<Of> = { [Key in keyof Of]?: Of[Key] | undefined };

/** What of a line its place on a list follows from. */
export interface Sortable {
  childId: string;
  priority: { total: number };
  deadlines?: Pick<Deadlines, 'dueOn' | 'snoozed'> | undefined;
  sheet?: Part<Pick<ChildSheet, 'hamlet' | 'household' | 'dateOfBirth'>> | undefined;
}

/** Which order a list is wanted in. */
export const ORDERS = ['priority', 'due', 'hamlet'] as const;
export type Order = (typeof ORDERS)[number];

/** Vietnamese order, and `Ấp 2` before `Ấp 10`. */
const { compare: compareNames } = new Intl.Collator('vi', { numeric: true });
/** After every hamlet. */
const NOWHERE = '\uffff';

const COMPARE: Readonly<Record<Order, (a: Sortable, b: Sortable) => number>> = {
  priority: (a, b) => Number(isPutOff(a)) - Number(isPutOff(b)) || compareRanked(rankedOf(a), rankedOf(b)),
  due: (a, b) => compareText(a.deadlines?.dueOn ?? '9999', b.deadlines?.dueOn ?? '9999') || byPriority(a, b),
  hamlet: (a, b) =>
    compareNames(a.sheet?.hamlet ?? NOWHERE, b.sheet?.hamlet ?? NOWHERE) ||
    compareText(a.sheet?.household ?? NOWHERE, b.sheet?.household ?? NOWHERE) ||
    byPriority(a, b),
};

const byPriority = (a: Sortable, b: Sortable): number => COMPARE.priority(a, b);

/** Nobody has to act on it before its day comes. */
function isPutOff({ deadlines }: Sortable): boolean {
  return deadlines?.snoozed === true;
}

function rankedOf({ childId, priority: { total }, deadlines }: Sortable): Ranked {
  return { childId, total, dueOn: deadlines?.dueOn };
}

/**
 * The lines in an order; no two are ever equal. A household stands together where the first of its children puts it, from the
 * eldest; by hamlet it is at its door already.
 */
export function inOrder<Line extends Sortable>(lines: readonly Line[], order: Order): Line[] {
  const sorted = lines.toSorted(COMPARE[order]);
  if (order === 'hamlet') return sorted;
  const children = sorted.map((line) => ({ ...line.sheet, childId: line.childId, line }));
  return inHouseholds(children)
    .flat()
    .map(({ line }) => line);
}
