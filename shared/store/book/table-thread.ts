import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf } from './table-data.ts';
import { type PackedRows, unpackTable } from './unpack-table.ts';

// Reads one table and ends (see read-table.ts). Its buffers are handed over, not copied.
const answer = unpackTable(workerData as PackedRows[]);
parentPort?.postMessage(answer, 'table' in answer ? buffersOf(answer.table) : []);
