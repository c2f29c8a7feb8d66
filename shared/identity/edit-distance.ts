/**
 * Edits (insert, delete, substitute, swap two neighbours) between two texts, counted up to `most`; more than that is
 * `most + 1`. Optimal string alignment: no letter is edited twice.
 */
export function editsWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return alignment(a.slice(start, a.length - tail), b.slice(start, b.length - tail), most);
}

function alignment(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow({ a, b, row, last, before });
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

function nextRow(at: { a: string; b: string; row: number; last: number[]; before: number[] }): number[] {
  const { a, b, row, last, before } = at;
  const next = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(
      cell(last, column) + 1,
      cell(next, column - 1) + 1,
      cell(last, column - 1) + (same ? 0 : 1),
    );
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
      cost = Math.min(cost, cell(before, column - 2) + 1);
    }
    next.push(cost);
  }
  return next;
}

const cell = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;
