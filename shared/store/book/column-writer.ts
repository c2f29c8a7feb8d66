import type { ColumnData } from './table-data.ts';
import { hashOf, isSameSpan, type Span, viewOf } from './text-span.ts';

/**
 * One column of a table while it is read: every distinct value once, as the JSON it was written in, and for each row
 * the number of its value, 0 for none. A province has 128,321 births and 23,009 names of their mothers.
 */
export class ColumnWriter {
  readonly name: string;
  /** What stands before each value: `"mother_name":`. */
  readonly head: Span;
  readonly #codes: Uint32Array<ArrayBuffer>;
  /** The distinct values one after the other, and in the span the one looked at last. */
  readonly #own = { text: new DataView(new ArrayBuffer(1 << 14)), start: 0, end: 0 };
  /** Where the value of each code ends and that of the next one begins. */
  #ends = new Uint32Array(1 << 10);
  #size = 0;
  /** Open addressing in pairs of a hash and its code, side by side for the cache; code 0 is a free place. */
  #slots = new Int32Array(1 << 12);

  constructor(name: string, rows: number) {
    const head = new TextEncoder().encode(`${JSON.stringify(name)}:`);
    this.name = name;
    this.head = { text: viewOf(head), start: 0, end: head.length };
    this.#codes = new Uint32Array(rows);
  }

  /** Takes the value of a row. */
  put(row: number, value: Span): void {
    this.#codes[row] = this.#codeOf(value);
  }

  /** What was read. The writer is of no more use: its buffers are handed on, cut to size. */
  finish(): ColumnData {
    const ends = new Uint32Array(this.#ends.buffer.transfer((this.#size + 1) * this.#ends.BYTES_PER_ELEMENT));
    const text = new Uint8Array(this.#own.text.buffer.transfer(ends[this.#size] ?? 0));
    return { name: this.name, codes: this.#codes, ends, text };
  }

  #codeOf(value: Span): number {
    const hash = hashOf(value);
    const slot = this.#slotOf(hash, value);
    const known = this.#slots[slot + 1] ?? 0;
    if (known !== 0) return known;
    const code = this.#add(value);
    this.#occupy(slot, hash, code);
    if (code * 4 > this.#slots.length) this.#spread();
    return code;
  }

  /** The place of a value that is known, or the free one where it belongs; any free one when no value is given. */
  #slotOf(hash: number, value?: Span): number {
    const mask = this.#slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = this.#slots[slot + 1] ?? 0;
      if (code === 0) return slot;
      if (value !== undefined && this.#slots[slot] === hash && this.#holds(code, value)) return slot;
    }
  }

  #occupy(slot: number, hash: number, code: number): void {
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = code;
  }

  #holds(code: number, value: Span): boolean {
    const own = this.#own;
    own.start = this.#ends[code - 1] ?? 0;
    own.end = this.#ends[code] ?? 0;
    return isSameSpan(value, own);
  }

  #add({ text, start, end }: Span): number {
    let to = this.#ends[this.#size] ?? 0;
    this.#makeRoom(to + end - start);
    const own = this.#own.text;
    for (let at = start; at < end; at += 1, to += 1) own.setUint8(to, text.getUint8(at));
    this.#size += 1;
    this.#ends[this.#size] = to;
    return this.#size;
  }

  #makeRoom(bytes: number): void {
    const { buffer } = this.#own.text;
    if (bytes > buffer.byteLength) this.#own.text = new DataView(buffer.transfer(bytes * 2));
    const ends = this.#ends;
    if (this.#size + 1 === ends.length)
      this.#ends = new Uint32Array(ends.buffer.transfer(ends.byteLength * 2));
  }

  #spread(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const hash = before[at] ?? 0;
      const code = before[at + 1] ?? 0;
      if (code !== 0) this.#occupy(this.#slotOf(hash), hash, code);
    }
  }
}
