import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { threadModule } from '../threads.ts';
import { type PackedRows, type TableOrDamage, unpackTable } from './unpack-table.ts';

/** To start a thread takes 50 ms, in which this one reads as many rows. */
const WORTH_A_THREAD = 10_000;

/**
 * Reads packed objects into one table, on a thread of its own where there is enough to read: on two cores the feeds of
 * a province are read beside each other, and the cards while this thread joins the register.
 */
export async function readTable(packed: readonly PackedRows[]): Promise<TableOrDamage> {
  const rows = packed.reduce((sum, object) => sum + object.rows, 0);
  return rows < WORTH_A_THREAD ? unpackTable(packed) : onThread(packed);
}

async function onThread(packed: readonly PackedRows[]): Promise<TableOrDamage> {
  const thread = new Worker(threadModule(new URL('./table-thread.ts', import.meta.url)), {
    workerData: packed,
  });
  const [answer] = await once(thread, 'message');
  return answer as TableOrDamage;
}
