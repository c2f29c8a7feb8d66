import { hash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { CHUNK } from './ndjson.ts';
import type { TableData } from './table-data.ts';
import { TableWriter } from './table-writer.ts';

/** An object as it was fetched, and what has to be in it. */
export interface PackedRows {
  bytes: Uint8Array;
  sha256: string;
  rows: number;
}

/** The table, or the position of the first object whose content is not what its name says. */
export type TableOrDamage = { table: TableData } | { damaged: number };

/** The rows of packed objects, one after the other, as one table. */
export function unpackTable(packed: readonly PackedRows[]): TableOrDamage {
  const table = new TableWriter(packed.reduce((sum, object) => sum + object.rows, 0));
  let row = 0;
  for (const [damaged, object] of packed.entries()) {
    const lines = unpacked(object);
    if (lines === undefined || table.read(lines, row) !== object.rows) return { damaged };
    row += object.rows;
    // Frees the text at once. Left to the garbage collector a thread held 100 MB of it, which the process then kept.
    lines.buffer.transfer(0);
  }
  return { table: table.finish() };
}

function unpacked({ bytes, sha256 }: PackedRows): Uint8Array<ArrayBuffer> | undefined {
  try {
    const lines = zstdDecompressSync(bytes, CHUNK);
    return hash('sha256', lines) === sha256 ? lines : undefined;
  } catch {
    return undefined;
  }
}
