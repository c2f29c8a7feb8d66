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
