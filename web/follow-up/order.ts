import { type Order, orderIn, type Sortable } from '../design/sorting.ts';
import { type FunnelRow, partOf } from './steps.ts';

/** What the table of units can be ordered by; shares begin with the lowest, where help is needed. */
export const COLUMNS = {
  name: 'asc',
  flagged: 'desc',
  contactedInTime: 'asc',
  dossierFiled: 'asc',
  coveredWithin15: 'asc',
  unreachable: 'desc',
} as const satisfies Sortable<string>;
export type Column = keyof typeof COLUMNS;

/** The order an address has. */
export const unitOrder = (text: string | null): Order<Column> =>
  orderIn<Column>(text, { columns: COLUMNS, usual: 'flagged' });

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** Units in an order; steps by their share of the flagged ones; units without any stand last. */
export function inOrder(rows: readonly FunnelRow[], { by, direction }: Order<Column>): FunnelRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: FunnelRow, b: FunnelRow) =>
    by === 'name' ? VIETNAMESE.compare(a.name, b.name) : figureOf(a, by) - figureOf(b, by);
  return rows.toSorted(
    (a, b) =>
      Number(a.flagged === 0) - Number(b.flagged === 0) || sign * compare(a, b) || b.flagged - a.flagged,
  );
}

function figureOf(row: FunnelRow, by: Exclude<Column, 'name'>): number {
  return by === 'flagged' || by === 'unreachable' ? row[by] : (partOf(row[by], row.flagged) ?? 0);
}
