import { fold } from '../../shared/identity/text.ts';
import { standingOf } from '../design/share.ts';
import { type Order, orderIn, type Sortable } from '../design/sorting.ts';
import { countedOf, type UnitRow } from './rated.ts';

/** What the table of units can be ordered by; where most is to be done comes first. */
export const COLUMNS = {
  name: 'asc',
  uncovered: 'desc',
  rate: 'asc',
  inScope: 'desc',
  unsure: 'desc',
} as const satisfies Sortable<string>;
export type Column = keyof typeof COLUMNS;

/** The order an address has. */
export const leagueOrder = (text: string | null): Order<Column> =>
  orderIn<Column>(text, { columns: COLUMNS, usual: 'uncovered' });

/**
 * Units in an order; of equals the one with more to do first, then by name. By rate each unit stands at one end of its 95 % interval:
 * lowest first by the upper end, highest first by the lower, so that a few children rarely put a unit at the top. Units without children stand last.
 */
export function inOrder(rows: readonly UnitRow[], order: Order<Column>): UnitRow[] {
  const sign = order.direction === 'asc' ? 1 : -1;
  return rows.toSorted(
    (a, b) => emptyLast(a, b) || sign * compare(a, b, order) || b.uncovered - a.uncovered || byName(a, b),
  );
}

function compare(a: UnitRow, b: UnitRow, { by, direction }: Order<Column>): number {
  if (by === 'name') return byName(a, b);
  if (by !== 'rate') return a[by] - b[by];
  return standingOf(countedOf(a), direction) - standingOf(countedOf(b), direction);
}

const emptyLast = (a: UnitRow, b: UnitRow): number => Number(a.inScope === 0) - Number(b.inScope === 0);

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });
const byName = (a: UnitRow, b: UnitRow): number => VIETNAMESE.compare(a.name, b.name);

/** Whether what is looked for stands in one of the names, marks and capitals aside: `phu tan` finds Xã Phú Tân. */
export function isNamed(sought: string, ...names: readonly string[]): boolean {
  const key = fold(sought);
  return names.some((name) => fold(name).includes(key));
}
