/** Rows of the table, reused: a run compares millions of pairs. Longer texts are cut, no name reaches this length. */
const LONGEST = 255;
const rows = [
  new Uint16Array(LONGEST + 2),
  new Uint16Array(LONGEST + 2),
  new Uint16Array(LONGEST + 2),
] as const;

/**
 * Edits (insert, delete, substitute, swap two neighbours) between two texts, counted up to `most`; more than that is
 * `most + 1`. Optimal string alignment: no letter is edited twice. Looks at the first 255 letters.
 */
export function editsWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const [inA, inB] = [lettersIn(a), lettersIn(b)];
  if (countBits(inA & ~inB) > most || countBits(inB & ~inA) > most) return most + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let tail = 0;
  const free = Math.min(a.length, b.length) - start;
  while (tail < free && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  return align({ a: middle(a, start, tail), b: middle(b, start, tail), most });
}

/**
 * One bit for each letter that occurs; some letters share a bit. An edit brings in or takes away one letter at most, so
 * this tells nine unlike names in ten apart before any table is filled.
 */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const middle = (text: string, start: number, tail: number) =>
  text.slice(start, Math.min(text.length - tail, start + LONGEST));

function align({ a, b, most }: { a: string; b: string; most: number }): number {
  let [before, last, next]: [Uint16Array, Uint16Array, Uint16Array] = [...rows];
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    if (fillRow({ a, b, most, row, before, last, next }) > most) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

interface Row {
  a: string;
  b: string;
  most: number;
  row: number;
  before: Uint16Array;
  last: Uint16Array;
  next: Uint16Array;
}

/**
 * Fills `next` and returns its least value: no later row can be below it. Only cells within `most` of the diagonal can
 * count; those beside this band hold more than `most`.
 */
function fillRow({ a, b, most, row, before, last, next }: Row): number {
  const from = Math.max(1, row - most);
  const to = Math.min(b.length, row + most);
  let least = from === 1 ? row : most + 1;
  next[from - 1] = least;
  for (let column = from; column <= to; column += 1) {
    const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
    let cost = Math.min(
      at(last, column) + 1,
      at(next, column - 1) + 1,
      at(last, column - 1) + (same ? 0 : 1),
    );
    const swapped = !same && row > 1 && column > 1 && areSwapped({ a, b, row, column });
    if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
    next[column] = cost;
    if (cost < least) least = cost;
  }
  next[to + 1] = most + 1;
  return least;
}

function areSwapped({ a, b, row, column }: { a: string; b: string; row: number; column: number }): boolean {
  return (
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

const at = (row: Uint16Array, column: number) => row[column] ?? 0;
