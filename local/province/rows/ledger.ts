import type { Rows, SourceRow } from './row.ts';

/** Hands out the references of the agencies; goes on counting from night to night. */
export interface Ledger {
  next(series: string): number;
  /** A ledger that goes on from here and leaves this one as it is. */
  branch(): Ledger;
}

export function newLedger(start: ReadonlyMap<string, number> = new Map()): Ledger {
  const last = new Map(start);
  return {
    next: (series) => {
      const number = (last.get(series) ?? 0) + 1;
      last.set(series, number);
      return number;
    },
    branch: () => newLedger(last),
  };
}

/**
 * Puts new rows in the order their office keeps and numbers them in it: entries of a commune's year by the day of
 * registration, residents by household, cards by the day of issue. No reference says anything across feeds.
 */
export function enter(rows: Rows, ledger: Ledger): Rows {
  const births = sorted(rows.births, ({ cells }) => `${cells.registration_unit} ${cells.registered_on}`);
  const residents = sorted(rows.residents, ({ cells }) => `${cells.unit} ${cells.household_no}`);
  const cards = sorted(rows.cards, ({ cells }) => `${cells.issued_on} ${cells.unit}`);
  for (const { cells } of births) {
    const year = cells.registered_on.slice(0, 4);
    const number = ledger.next(`births/${cells.registration_unit}/${year}`);
    cells.registration_no = String(number);
    cells.source_ref = `HT-${cells.registration_unit}-${year}-${String(number).padStart(4, '0')}`;
  }
  for (const { cells } of residents) {
    const number = ledger.next(`residents/${cells.unit}`);
    cells.source_ref = `CT-${cells.unit}-${String(number).padStart(5, '0')}`;
  }
  for (const { cells } of cards) cells.source_ref = `BH-${String(ledger.next('cards')).padStart(6, '0')}`;
  return { births, residents, cards };
}

/** Stable, so that rows of one key keep the order they were made in. */
function sorted<R extends SourceRow>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
