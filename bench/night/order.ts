import type { Counts } from '../../shared/cost/items.ts';
import type { Feed } from '../../shared/feeds/records.ts';

/** What one measured process does. Each runs in a process of its own, so that peak memory is its own. */
export type Order =
  | { work: 'make'; directory: string; changed: string; children: number; uncovered: number; seed: number }
  | { work: 'import'; data: string; feed: Feed; directory: string }
  | { work: 'contacts'; data: string }
  | { work: 'size'; data: string }
  | { work: 'reconcile'; data: string; asOf: string };

/** What it cost. Bytes are those of request and response bodies. */
export interface Cost {
  seconds: number;
  /** Of all threads of the process, the servers' included; more than `seconds` where several were busy at once. */
  cpuSeconds: number;
  /** Of the whole process, the embedded S3 and DynamoDB included. */
  peakMemoryMb: number;
  /** Rows read from files, or children and cards answered for. */
  rows: number;
  objects: { reads: number; writes: number };
  registry: { reads: number; writes: number };
  /** What the store and the mail used, as the price list counts it. */
  counts: Counts;
  note: string;
}
