const LONGEST = 40;

function classOf(code: number, letter: string): string {
  if (code >= 0x30 && code <= 0x39) return '9';
  if (letter.toLowerCase() === letter.toUpperCase()) return letter;
  return letter === letter.toUpperCase() ? 'A' : 'a';
}

/** The shape of a value, which can be shown and logged where the value may not: digits `9`, letters `A`/`a`, at most 40 characters. */
export function shapeOf(written: string): string {
  let shape = '';
  for (const letter of written.slice(0, LONGEST).normalize('NFC')) {
    shape += classOf(letter.charCodeAt(0), letter);
  }
  return written.length > LONGEST ? `${shape}…` : shape;
}
