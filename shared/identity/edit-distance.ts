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
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  const free = Math.min(a.length, b.length) - start;
  while (tail < free && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return align({ a: middle(a, start, tail), b: middle(b, start, tail), most });
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
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(
      at(last, column) + 1,
      at(next, column - 1) + 1,
      at(last, column - 1) + (same ? 0 : 1),
    );
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
    next[column] = cost;
    if (cost < least) least = cost;
  }
  next[to + 1] = most + 1;
  return least;
}

const at = (row: Uint16Array, column: number) => row[column] ?? 0;
