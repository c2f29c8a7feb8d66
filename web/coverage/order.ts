import { fold } from '../../shared/identity/text.ts';
import { chanceOf, type UnitRow } from './rated.ts';

/** What the table of units can be ordered by. */
export const COLUMNS = ['name', 'uncovered', 'rate', 'inScope', 'unsure'] as const;
export type Column = (typeof COLUMNS)[number];
export type Direction = 'asc' | 'desc';

export interface Order {
  by: Column;
  direction: Direction;
}

/** Where most is to be done first. */
const USUAL: Order = { by: 'uncovered', direction: 'desc' };

/** An order as an address has it, `rate.asc`; the usual one where it has none, or nonsense. */
export function orderIn(text: string | null): Order {
  const [name, direction] = text?.split('.') ?? [];
  const by = COLUMNS.find((one) => one === name);
  if (by === undefined || (direction !== 'asc' && direction !== 'desc')) return USUAL;
  return { by, direction };
}

export const orderText = ({ by, direction }: Order): string => `${by}.${direction}`;

const FIRST: Readonly<Record<Column, Direction>> = {
  name: 'asc',
  uncovered: 'desc',
  rate: 'asc',
  inScope: 'desc',
  unsure: 'desc',
};

/** The order after a heading was pressed: its own first, the other way round the second time. */
export function pressed(order: Order, by: Column): Order {
  if (order.by !== by) return { by, direction: FIRST[by] };
  return { by, direction: order.direction === 'asc' ? 'desc' : 'asc' };
}

/**
 * Units in an order; of equals the one with more to do first, then by name. By rate each unit stands where it is sure to be: lowest
 * first by the upper end of its 95 % interval, highest first by the lower end, so that a few children put no unit at the
 * top. Units without children stand last.
 */
export function inOrder(rows: readonly UnitRow[], order: Order): UnitRow[] {
  const sign = order.direction === 'asc' ? 1 : -1;
  return rows.toSorted(
    (a, b) => emptyLast(a, b) || sign * compare(a, b, order) || b.uncovered - a.uncovered || byName(a, b),
  );
}

function compare(a: UnitRow, b: UnitRow, { by, direction }: Order): number {
  if (by === 'name') return byName(a, b);
  if (by !== 'rate') return a[by] - b[by];
  const end = direction === 'asc' ? 'high' : 'low';
  return (chanceOf(a)?.[end] ?? 0) - (chanceOf(b)?.[end] ?? 0);
}

const emptyLast = (a: UnitRow, b: UnitRow): number => Number(a.inScope === 0) - Number(b.inScope === 0);

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });
const byName = (a: UnitRow, b: UnitRow): number => VIETNAMESE.compare(a.name, b.name);

/** Whether what is looked for stands in one of the names, marks and capitals aside: `phu tan` finds Xã Phú Tân. */
export function isNamed(sought: string, ...names: readonly string[]): boolean {
  const key = fold(sought);
  return names.some((name) => fold(name).includes(key));
}
