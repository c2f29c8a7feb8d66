export type Direction = 'asc' | 'desc';

/** What a table is ordered by. */
export interface Order<Column extends string> {
  by: Column;
  direction: Direction;
}

/** The columns a table can be ordered by, each with the direction it begins with; the first is the usual order. */
export type Sortable<Column extends string> = Readonly<Record<Column, Direction>>;

/** An order as an address has it, `rate.asc`; the usual one where it has none, or nonsense. */
export function orderIn<Column extends string>(
  text: string | null,
  { columns, usual }: { columns: Sortable<Column>; usual: Column },
): Order<Column> {
  const [name, direction] = text?.split('.') ?? [];
  const by = columnsOf(columns).find((one) => one === name);
  if (by === undefined || (direction !== 'asc' && direction !== 'desc'))
    return { by: usual, direction: columns[usual] };
  return { by, direction };
}

export const orderText = ({ by, direction }: Order<string>): string => `${by}.${direction}`;

/** The order after a heading was pressed: as its column begins, the other way round the second time. */
export function pressed<Column extends string>(
  order: Order<Column>,
  by: Column,
  columns: Sortable<Column>,
): Order<Column> {
  if (order.by !== by) return { by, direction: columns[by] };
  return { by, direction: order.direction === 'asc' ? 'desc' : 'asc' };
}

export const columnsOf = <Column extends string>(columns: Sortable<Column>): Column[] =>
  Object.keys(columns) as Column[];
