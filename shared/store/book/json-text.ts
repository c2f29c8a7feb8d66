const QUOTE = 0x22;
const COMMA = 0x2c;
const ESCAPE = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Behind the JSON value that begins at `start`. The JSON is taken to be sound and without blanks. */
export function endOfValue(text: DataView, start: number): number {
  return text.getUint8(start) === QUOTE ? endOfText(text, start) : endOfOther(text, start);
}

/** Behind the closing quote of the text whose opening quote is at `start`. */
export function endOfText(text: DataView, start: number): number {
  let at = start + 1;
  for (;;) {
    const byte = text.getUint8(at);
    if (byte === QUOTE) return at + 1;
    at += byte === ESCAPE ? 2 : 1;
  }
}

/** Behind a number, a word, a list or an object, none of which a row has many of. */
function endOfOther(text: DataView, start: number): number {
  let depth = 0;
  for (let at = start; ; ) {
    const byte = text.getUint8(at);
    if (depth === 0 && (byte === COMMA || CLOSING.has(byte))) return at;
    if (OPENING.has(byte)) depth += 1;
    if (CLOSING.has(byte)) depth -= 1;
    at = byte === QUOTE ? endOfText(text, at) : at + 1;
  }
}
