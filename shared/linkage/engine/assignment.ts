/** `gains[left][right]`: what linking the two is worth; 0 where they are no candidates. Never negative. */
export type Gains = readonly Float64Array[];

export interface Assignment {
  /** The right of each left, -1 for none. */
  rightOf: Int32Array;
  total: number;
}

/**
 * The one-to-one assignment of greatest total gain (Hungarian method with potentials, O(n² m)); leaving a left alone
 * is worth 0. Ties fall to the first in row order, so rows and columns must come in a settled order.
 */
export function bestAssignment(gains: Gains): Assignment {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  if (rows <= columns) return ofRows(gains, hungarian(gains, columns));
  const turned = transpose(gains, columns);
  const columnOf = hungarian(turned, rows);
  const rightOf = new Int32Array(rows).fill(-1);
  for (const [right, left] of columnOf.entries()) if (left >= 0) rightOf[left] = right;
  return ofRows(gains, rightOf);
}

function ofRows(gains: Gains, columnOf: Int32Array): Assignment {
  const rightOf = columnOf.map((right, left) => ((gains[left]?.[right] ?? 0) > 0 ? right : -1));
  const total = rightOf.reduce((sum, right, left) => sum + (gains[left]?.[right] ?? 0), 0);
  return { rightOf, total };
}

function transpose(gains: Gains, columns: number): Float64Array[] {
  return Array.from({ length: columns }, (_, column) => Float64Array.from(gains, (row) => row[column] ?? 0));
}

/** Potentials and the alternating tree of the Hungarian method; column 0 stands for "the row being added". */
interface Tableau {
  rowPotential: Float64Array;
  columnPotential: Float64Array;
  rowOf: Int32Array;
  cameFrom: Int32Array;
}

/** Column of each row; needs as many columns as rows. */
function hungarian(gains: Gains, columns: number): Int32Array {
  const tableau: Tableau = {
    rowPotential: new Float64Array(gains.length + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
    cameFrom: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= gains.length; row += 1) augment(tableau, addRow(tableau, gains, row));
  const columnOf = new Int32Array(gains.length).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = tableau.rowOf[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** Grows the tree of tight edges from the new row until a free column is reached; gives that column. */
function addRow(tableau: Tableau, gains: Gains, row: number): number {
  const columns = tableau.rowOf.length;
  const slack = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const inTree = new Uint8Array(columns);
  tableau.rowOf[0] = row;
  let column = 0;
  while ((tableau.rowOf[column] ?? 0) !== 0) {
    inTree[column] = 1;
    column = nextColumn(tableau, { gains, slack, inTree }, column);
  }
  return column;
}

interface Tree {
  gains: Gains;
  slack: Float64Array;
  inTree: Uint8Array;
}

function nextColumn(tableau: Tableau, { gains, slack, inTree }: Tree, from: number): number {
  const { rowPotential, columnPotential, rowOf, cameFrom } = tableau;
  const row = rowOf[from] ?? 0;
  let best = 0;
  let delta = Number.POSITIVE_INFINITY;
  for (let column = 1; column < slack.length; column += 1) {
    if (inTree[column] === 1) continue;
    const cost = -(gains[row - 1]?.[column - 1] ?? 0);
    const reduced = cost - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
    if (reduced < (slack[column] ?? 0)) {
      slack[column] = reduced;
      cameFrom[column] = from;
    }
    if ((slack[column] ?? 0) < delta) {
      delta = slack[column] ?? 0;
      best = column;
    }
  }
  shiftPotentials(tableau, { slack, inTree }, delta);
  return best;
}

function shiftPotentials(tableau: Tableau, tree: Omit<Tree, 'gains'>, delta: number): void {
  const { rowPotential, columnPotential, rowOf } = tableau;
  for (let column = 0; column < tree.slack.length; column += 1) {
    if (tree.inTree[column] === 1) {
      const row = rowOf[column] ?? 0;
      rowPotential[row] = (rowPotential[row] ?? 0) + delta;
      columnPotential[column] = (columnPotential[column] ?? 0) - delta;
    } else {
      tree.slack[column] = (tree.slack[column] ?? 0) - delta;
    }
  }
}

function augment({ rowOf, cameFrom }: Tableau, freeColumn: number): void {
  let column = freeColumn;
  while (column !== 0) {
    const previous = cameFrom[column] ?? 0;
    rowOf[column] = rowOf[previous] ?? 0;
    column = previous;
  }
}
