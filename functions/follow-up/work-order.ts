import { compareRanked, type Ranked } from '../../shared/follow-up/priority.ts';
import { inHouseholds } from '../../shared/follow-up/siblings.ts';
import { compareText } from '../../shared/register/row-order.ts';
import type { WorkLine } from './work-list.ts';

/** Which order a list is wanted in. */
export const ORDERS = ['priority', 'due', 'hamlet'] as const;
export type Order = (typeof ORDERS)[number];

/** Vietnamese order, and `Ấp 2` before `Ấp 10`. */
const { compare: compareNames } = new Intl.Collator('vi', { numeric: true });
/** After every hamlet. */
const NOWHERE = '\uffff';

const COMPARE: Readonly<Record<Order, (a: WorkLine, b: WorkLine) => number>> = {
  priority: (a, b) => Number(isPutOff(a)) - Number(isPutOff(b)) || compareRanked(rankedOf(a), rankedOf(b)),
  due: (a, b) => compareText(a.deadlines?.dueOn ?? '9999', b.deadlines?.dueOn ?? '9999') || byPriority(a, b),
  hamlet: (a, b) =>
    compareNames(a.sheet?.hamlet ?? NOWHERE, b.sheet?.hamlet ?? NOWHERE) ||
    compareText(a.sheet?.household ?? NOWHERE, b.sheet?.household ?? NOWHERE) ||
    byPriority(a, b),
};

const byPriority = (a: WorkLine, b: WorkLine): number => COMPARE.priority(a, b);

/** Nobody has to act on it before its day comes. */
function isPutOff({ deadlines }: WorkLine): boolean {
  return deadlines?.snoozed === true;
}

function rankedOf({ childId, priority: { total }, deadlines }: WorkLine): Ranked {
  return { childId, total, dueOn: deadlines?.dueOn };
}

/**
 * The lines in an order; no two are ever equal. A household stands together where the first of its children puts it, from the
 * eldest; by hamlet it is at its door already.
 */
export function inOrder(lines: readonly WorkLine[], order: Order): WorkLine[] {
  const sorted = lines.toSorted(COMPARE[order]);
  if (order === 'hamlet') return sorted;
  const children = sorted.map((line) => ({ ...line.sheet, childId: line.childId, line }));
  return inHouseholds(children)
    .flat()
    .map(({ line }) => line);
}
