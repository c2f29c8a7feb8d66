import { ColumnReader } from './column-reader.ts';

/** One column: each distinct value once, and for each row the code of its value. */
export interface ColumnData {
  name: string;
  /** A code a row, 0 where the row has no value. */
  codes: Uint32Array<ArrayBuffer>;
  /** Where the value of each code ends in `text`, in bytes; it begins where that of the code before ends. */
  ends: Uint32Array<ArrayBuffer>;
  /** The distinct values as JSON, one after the other. */
  text: Uint8Array<ArrayBuffer>;
}

/** The rows of several objects as columns: a few buffers, which go from one thread to another at no cost. */
export interface TableData {
  rows: number;
  columns: ColumnData[];
}

/** The buffers of a table, to be handed to another thread. */
export function buffersOf({ columns }: TableData): ArrayBuffer[] {
  return columns.flatMap(({ codes, ends, text }) => [codes.buffer, ends.buffer, text.buffer]);
}

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
