import { StoreError } from '../errors.ts';
import { mapLimit } from '../map-limit.ts';
import type { Objects } from './objects.ts';
import { readTable } from './read-table.ts';
import { rowsOfTable } from './table.ts';

/** Rows that are being read while the caller goes on. */
export interface Reading<Row> {
  /** The rows, each read cell by cell (see {@link rowsOfTable}). @throws StoreError E5002 damaged. */
  rows(): Promise<Row[]>;
}

/** Where packed lines lie and what they have to be. */
export interface PackedAddress {
  key: string;
  sha256: string;
  rows: number;
}

/** More requests under way than this win nothing (measured). */
const READS_AT_ONCE = 8;

/** Fetches objects and begins to read their rows, in their order. @throws StoreError E5001 missing. */
export async function startReading<Row>(
  objects: Objects,
  wanted: readonly PackedAddress[],
): Promise<Reading<Row>> {
  const packed = await mapLimit(wanted, READS_AT_ONCE, async ({ key, sha256, rows }) => {
    return { bytes: await objects.get(key), sha256, rows };
  });
  const reading = readTable(packed);
  // A failure waits for whoever asks for the rows; until then it must not count as one that nobody handles.
  reading.catch(() => undefined);
  return {
    rows: async () => {
      const read = await reading;
      if ('damaged' in read) throw new StoreError('E5002', wanted[read.damaged]?.key ?? '');
      return rowsOfTable<Row>(read.table);
    },
  };
}
