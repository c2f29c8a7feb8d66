import type { ColumnData } from './table-data.ts';

const QUOTE = 0x22;

/** Reads one column. A value becomes a string when it is first asked for, and stays that string for every row. */
export class ColumnReader {
  readonly #codes: Uint32Array;
  readonly #values: unknown[];
  readonly #valueOf: (code: number) => unknown;

  constructor(column: ColumnData) {
    this.#codes = column.codes;
    this.#values = new Array<unknown>(column.ends.length).fill(undefined);
    this.#valueOf = decoderOf(column);
  }

  /** The value of a row, if it has one. */
  valueAt(row: number): unknown {
    const code = this.#codes[row] ?? 0;
    if (code === 0) return undefined;
    const known = this.#values[code];
    if (known !== undefined) return known;
    const value = this.#valueOf(code);
    this.#values[code] = value;
    return value;
  }
}

/** Decodes the text of a column when its first value is asked for; many columns never are. */
function decoderOf({ text: bytes, ends }: ColumnData): (code: number) => unknown {
  let decoded: { text: string; ends: Uint32Array } | undefined;
  return (code) => {
    decoded ??= decode(bytes, ends);
    const json = decoded.text.slice(decoded.ends[code - 1], decoded.ends[code]);
    const isPlain = json.charCodeAt(0) === QUOTE && !json.includes('\\');
    return isPlain ? json.slice(1, -1) : JSON.parse(json);
  };
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array, ends: Uint32Array): { text: string; ends: Uint32Array } {
  const text = decoder.decode(bytes);
  return { text, ends: text.length === bytes.length ? ends : endsInText(bytes, ends) };
}

/** The same ends in characters: UTF-8 writes a Vietnamese letter in up to three bytes. */
function endsInText(bytes: Uint8Array, ends: Uint32Array): Uint32Array {
  const ofText = new Uint32Array(ends.length);
  let characters = 0;
  for (let code = 1, at = 0; code < ends.length; code += 1) {
    for (const end = ends[code] ?? 0; at < end; at += 1) characters += charactersBegunBy(bytes[at] ?? 0);
    ofText[code] = characters;
  }
  return ofText;
}

/** A byte that goes on with a character begins none; one that begins four bytes begins a surrogate pair. */
function charactersBegunBy(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte < 0xf0 ? 1 : 2;
}
