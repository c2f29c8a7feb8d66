import { ColumnReader } from './column-reader.ts';
import type { ColumnData, TableData } from './table-data.ts';

/**
 * The rows of a table, read cell by cell when they are asked for. A row answers for every column by its name like the
 * record it was; what it does not do is list its members to `Object.keys` or the spread.
 */
export function rowsOfTable<Row>({ rows, columns }: TableData): Row[] {
  const RowOfTable = rowClass(columns);
  return Array.from({ length: rows }, (_, at) => new RowOfTable(at) as Row);
}

const AT = Symbol('row');

function rowClass(columns: readonly ColumnData[]): new (at: number) => object {
  class RowOfTable {
    readonly [AT]: number;

    constructor(at: number) {
      this[AT] = at;
    }
  }
  for (const column of columns) {
    const reader = new ColumnReader(column);
    Object.defineProperty(RowOfTable.prototype, column.name, {
      enumerable: true,
      get(this: RowOfTable) {
        return reader.valueAt(this[AT]);
      },
    });
  }
  return RowOfTable;
}
