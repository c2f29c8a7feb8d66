import type { Cause } from '../../shared/coverage/status.ts';
import type { Bucket } from '../../shared/register/child.ts';
import type { Run } from '../../shared/store/run.ts';
import type { CardCounts } from './find-gaps.ts';

export interface RunCounts {
  inScope: number;
  covered: number;
  uncovered: number;
  unsure: number;
  causes: Partial<Record<Cause, number>>;
}

/** In which bucket the rows of a feed ended; the buckets sum to `rows`. */
export interface FeedAccount {
  rows: number;
  buckets: Record<Bucket, number>;
}

export interface CaseCounts {
  opened: number;
  reopened: number;
  closed: number;
  moved: number;
  /** Open after this run. */
  open: number;
}

/** How a run can end. */
export type RunState = Exclude<Run['state'], 'started' | 'superseded'>;

/** What a reconciliation of one province came to. */
export interface RunReport extends RunCounts {
  runId: string;
  province: string;
  asOf: string;
  state: RunState;
  /** covered / inScope, not rounded; null where no child is in scope. */
  coverageRate: number | null;
  /** The rate with `unsure` counted as uncovered and as covered. */
  interval: [number, number] | null;
  identity: { holds: boolean; differences: string[] };
  /**
   * Why the run is held, in both languages; of one that flags too many, how many it would flag and the most that passes.
   */
  breaker?: { newlyFlagged?: number; limit?: number; vi: string; en: string };
  rows: Record<'births' | 'residents', FeedAccount>;
  cards: CardCounts;
  /** What this run did; nothing when it only repeats one that was finished. */
  cases: CaseCounts;
  messages: number;
  /** False for a run over a day before the last one: it answers for that day and leaves cases alone. */
  followedUp: boolean;
  /** The run had been finished before: its answer stands, and nothing was done again. */
  repeated: boolean;
  /** The book versions the run read. */
  inputs: Record<string, number>;
  seconds: number;
  peakMemoryMb: number;
}
