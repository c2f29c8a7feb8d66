import type { Feed } from '../feeds/records.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { OutcomeObject } from './book/outcomes.ts';

/** `superseded`: begun anew on other visiting cards before it was over; nothing became of it. */
export type RunState = 'started' | 'held' | 'refused' | 'published' | 'superseded';

/** What the runs of a province hand on from one to the next; fixed when a run is first started. */
export interface RunInheritance {
  /** Which record is which child, as the run before left it. */
  memory: OutcomeObject[];
  /** The latest reference date that cases were followed up on; a run over an older date leaves them alone. */
  followedUpTo?: IsoDate;
  /** Newly flagged children of the last nights, newest first: what the circuit breaker calls usual. */
  recentFlags: number[];
}

/** A durable execution that waits for somebody to answer. */
export interface Waiting {
  callbackId: string;
  until: string;
}

/** One reconciliation of a province on a date: what it read, what it found, whether it was let out. */
export interface Run {
  province: UnitCode;
  runId: string;
  /** Counts the writes: who read version n may only write n + 1. */
  version: number;
  asOf: IsoDate;
  state: RunState;
  /** What the run read: the manifest version of each feed and of the visiting cards, and how many decisions of people. */
  inputs: Partial<Record<Feed | 'reviews' | 'visitors', number>>;
  inherited: RunInheritance;
  /** What was assessed: where it lies and its sums. Absent until then. */
  assessed?: object;
  /** Child outcomes, an object a cohort. */
  outcome: OutcomeObject[];
  /** Which record is which child: the memory the next run identifies with. */
  identities: OutcomeObject[];
  /** What came of the check; the use case owns its shape. Absent until then, and of runs of before it was kept. */
  verdict?: object;
  newlyFlagged?: number;
  /** The report as it was answered; the use case owns its shape. */
  report?: object;
  /** The run's own instant: decided at its first start and kept over restarts. */
  startedAt: string;
  /** Set when nothing is left to do. */
  finishedAt?: string;
  /** The callback by which a night waits for the release of this run, and until when. */
  waiting?: Waiting;
}
