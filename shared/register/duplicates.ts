import { disjointSets } from './disjoint-sets.ts';
import { familiesOf } from './families.ts';
import { hashOf, oftenMet, repeated } from './repeated.ts';
import type { RegisterRow, RowPair } from './row.ts';
import { compareText } from './row-order.ts';
import { compareNumbers, numberIsBorneOut } from './same-child.ts';
import { sameDescription, spellingsWithMarks } from './same-description.ts';

/** What more rows of one feed carry than one child ever has is a clerk's filler and proves nothing. */
const MOST_ROWS_OF_A_CHILD = 12;

/**
 * Pairs of rows of ONE feed that are the same child: a birth registered again, a permanent and a temporary residence, a
 * move. Told by equal keys only, never by a score: the same personal number borne out by name or date, or the same name,
 * day of birth and mother (or father, or household head) with nothing against it. Never two different numbers, except
 * one wrong digit with all else equal; never twins. The pairs do not depend on the order of the rows.
 */
export function duplicatesOf(rows: readonly RegisterRow[]): RowPair[] {
  return withoutBridges(rows, [...pairsOfOneNumber(rows), ...pairsOfOneFamily(rows)]);
}

/**
 * The positions of one row a child, ascending: what linkage should be given, as two rows of one child would be two
 * equally good candidates. Of the rows of a child the one with a number, then the fullest, then the smallest key.
 */
export function representativesOf(rows: readonly RegisterRow[], pairs: readonly RowPair[]): number[] {
  const sets = disjointSets(rows.length);
  for (const [a, b] of pairs) sets.join(a, b);

  const best = new Int32Array(rows.length).fill(-1);
  for (let at = 0; at < rows.length; at += 1) {
    const root = sets.find(at);
    const rival = best[root] ?? -1;
    if (rival < 0 || isFuller(rows[at], rows[rival])) best[root] = at;
  }
  return [...best.filter((at) => at >= 0).sort()];
}

function pairsOfOneNumber(rows: readonly RegisterRow[]): RowPair[] {
  const holders = repeated(
    oftenMet(rows.length, (at) => hashOf(rows[at]?.personal_id)),
    (at) => rows[at]?.personal_id,
  );
  return holders.flatMap((at) => pairsWithin(rows, at, numberIsBorneOut));
}

function pairsOfOneFamily(rows: readonly RegisterRow[]): RowPair[] {
  return familiesOf(rows).flatMap(({ kin, at }) => {
    const spellings = spellingsWithMarks(at.flatMap((one) => rows[one] ?? []));
    return pairsWithin(rows, at, (a, b) => sameDescription(a, b, { kin, spellings }));
  });
}

type Judge = (a: RegisterRow, b: RegisterRow) => boolean;

function pairsWithin(rows: readonly RegisterRow[], positions: readonly number[], areOne: Judge): RowPair[] {
  if (positions.length > MOST_ROWS_OF_A_CHILD) return [];
  const pairs: RowPair[] = [];
  for (const [turn, a] of positions.entries()) {
    for (const b of positions.slice(turn + 1)) {
      const [left, right] = [rows[a], rows[b]];
      if (left && right && areOne(left, right)) pairs.push([a, b]);
    }
  }
  return pairs;
}

/**
 * A row without a number may agree with two children of different numbers and would make them one. Where that happens
 * only the pairs of equal numbers stand, so the answer does not depend on which pair came first.
 */
function withoutBridges(rows: readonly RegisterRow[], pairs: readonly RowPair[]): RowPair[] {
  const sets = disjointSets(rows.length);
  for (const [a, b] of pairs) sets.join(a, b);

  const numbers = new Map<number, Set<string>>();
  for (const at of new Set(pairs.flat())) {
    const id = rows[at]?.personal_id;
    if (id === undefined) continue;
    const root = sets.find(at);
    numbers.set(root, (numbers.get(root) ?? new Set()).add(id));
  }

  const areAtOdds = (root: number) => haveTwoOwners([...(numbers.get(root) ?? [])]);
  return pairs.filter(([a, b]) => haveOneNumber(rows[a], rows[b]) || !areAtOdds(sets.find(a)));
}

function haveTwoOwners(ids: readonly string[]): boolean {
  return ids.some((a, at) => ids.slice(at + 1).some((b) => compareNumbers(a, b) === 'different'));
}

function haveOneNumber(a?: RegisterRow, b?: RegisterRow): boolean {
  return compareNumbers(a?.personal_id, b?.personal_id) === 'equal';
}

function isFuller(row: RegisterRow | undefined, rival: RegisterRow | undefined): boolean {
  if (!row || !rival) return row !== undefined;
  const numbered = Number(row.personal_id !== undefined) - Number(rival.personal_id !== undefined);
  const columns = filledColumns(row) - filledColumns(rival);
  return (numbered || columns || compareText(rival.key, row.key)) > 0;
}

/** Columns with a value. A row of a table has its columns by inheritance, which `Object.keys` does not tell. */
function filledColumns(row: RegisterRow): number {
  let filled = 0;
  for (const column in row) if (row[column as keyof RegisterRow] !== undefined) filled += 1;
  return filled;
}
