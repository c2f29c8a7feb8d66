import { ColumnWriter } from './column-writer.ts';
import { endOfText, endOfValue } from './json-text.ts';
import type { TableData } from './table-data.ts';
import { isSameSpan, type Span, viewOf } from './text-span.ts';

const COMMA = 0x2c;
const END_OF_ROW = 0x7d;

/** Reads canonical JSON objects, one a line, into columns. */
export class TableWriter {
  readonly #rows: number;
  /** By name, as the members of a row are: the column of the next member mostly is the next one. */
  readonly #columns: ColumnWriter[] = [];

  /** @param rows How many there will be in all. */
  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Reads lines into the rows from `firstRow` on; returns how many there were. */
  read(lines: Uint8Array<ArrayBuffer>, firstRow: number): number {
    const text = viewOf(lines);
    let row = firstRow;
    for (let at = 0; at < lines.length; row += 1) at = this.#readRow(row, text, at);
    return row - firstRow;
  }

  /** What was read. The writer is of no more use: its buffers are handed on. */
  finish(): TableData {
    return { rows: this.#rows, columns: this.#columns.map((column) => column.finish()) };
  }

  /** Returns where the next line begins. */
  #readRow(row: number, text: DataView, line: number): number {
    const member: Span = { text, start: line, end: line + 1 };
    for (let next = 0; text.getUint8(member.end) !== END_OF_ROW; next += 1) {
      member.start = text.getUint8(member.end) === COMMA ? member.end + 1 : member.end;
      member.end = endOfText(text, member.start) + 1;
      next = this.#columnOf(member, next);
      member.start = member.end;
      member.end = endOfValue(text, member.start);
      this.#columns[next]?.put(row, member);
    }
    return member.end + 2;
  }

  /** The position of the column with this head (`"full_name":`), looked for from `next` on. */
  #columnOf(head: Span, next: number): number {
    const count = this.#columns.length;
    for (let turn = 0, at = next; turn < count; turn += 1, at += 1) {
      const position = at < count ? at : at - count;
      const column = this.#columns[position];
      if (column !== undefined && isSameSpan(column.head, head)) return position;
    }
    return this.#addColumn(head);
  }

  #addColumn({ text, start, end }: Span): number {
    const name = new Uint8Array(text.buffer, text.byteOffset + start, end - 1 - start);
    const column = new ColumnWriter(JSON.parse(new TextDecoder().decode(name)), this.#rows);
    const position = this.#columns.findIndex(({ name }) => name > column.name);
    this.#columns.splice(position < 0 ? this.#columns.length : position, 0, column);
    return this.#columns.indexOf(column);
  }
}
