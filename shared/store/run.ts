import type { Feed } from '../feeds/records.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { OutcomeObject } from './book/outcomes.ts';

export type RunState = 'started' | 'held' | 'refused' | 'published';

/** One reconciliation of a province on a date: what it read, what it found, whether it was let out. */
export interface Run {
  province: UnitCode;
  runId: string;
  asOf: IsoDate;
  state: RunState;
  /** The manifest version of each feed the run read. */
  inputs: Partial<Record<Feed, number>>;
  counts?: object;
  /** Rows of the register by bucket. */
  rows?: object;
  /** The accounting identity, as it was checked. */
  identity?: object;
  /** The circuit breaker's verdict, when it spoke. */
  breaker?: object;
  /** Child outcomes, an object a cohort. */
  outcome: OutcomeObject[];
  /** Which record is which child: the memory the next run identifies with. */
  identities: OutcomeObject[];
  startedAt: string;
  finishedAt?: string;
}
