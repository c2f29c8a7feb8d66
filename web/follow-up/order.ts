import { standingOf } from '../design/share.ts';
import { type Order, orderIn, type Sortable } from '../design/sorting.ts';
import { COMPARED, type Compared, countedOf, type FunnelRow } from './steps.ts';

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

/**
 * Units in an order; steps by the end of the share's 95 % interval that `standingOf` takes, so that a unit of few children is rarely first
 * for one or two of them. Units without anybody whom the column could count stand last.
 */
export function inOrder(rows: readonly FunnelRow[], order: Order<Column>): FunnelRow[] {
  const sign = order.direction === 'asc' ? 1 : -1;
  const isEmpty = (row: FunnelRow) => Number(wholeOf(row, order.by) === 0);
  return rows.toSorted(
    (a, b) => isEmpty(a) - isEmpty(b) || sign * compare(a, b, order) || b.flagged - a.flagged,
  );
}

function compare(a: FunnelRow, b: FunnelRow, { by, direction }: Order<Column>): number {
  if (by === 'name') return VIETNAMESE.compare(a.name, b.name);
  if (!isShare(by)) return a[by] - b[by];
  return standingOf(countedOf(a, by), direction) - standingOf(countedOf(b, by), direction);
}

const isShare = (by: Column): by is Compared => COMPARED.some((step) => step === by);

const wholeOf = (row: FunnelRow, by: Column): number =>
  isShare(by) ? countedOf(row, by).whole : row.flagged;
