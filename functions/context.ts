import type { D03Column } from '../shared/follow-up/papers/d03/columns.ts';
import type { Seal } from '../shared/follow-up/papers/round-trip/seal.ts';
import type { Store } from '../shared/store/open-store.ts';
import type { Outbox } from '../shared/store/outbox/outbox.ts';
import type { UnitCode } from '../shared/units/unit.ts';
import type { Start } from './work/work.ts';

/** How far a step has come; `total` is absent where it is not known beforehand. */
export interface Progress {
  step: string;
  done: number;
  total?: number;
}

/** What papers are made with in a deployment. */
export interface PaperSettings {
  /**
   * Seals the lists that come back, and the numbers that runs keep for the search, with a secret that leaves the deployment in no
   * file. Runs and the API have to have the same one.
   */
  seal: Seal;
  /** Columns 3 to 13 of the D03-TS; the usual ones where the deployment names none. */
  d03Plan?: readonly D03Column[];
}

/** What a function is given from outside: its store, its clock, its ways out, and somebody to tell how far it is. */
export interface FunctionContext {
  store: Store;
  now: () => Date;
  /** The ways messages leave by; a channel without one keeps its messages waiting. */
  outboxes: { email?: Outbox; webhook?: Outbox };
  /** Has another function begin long work, and does not wait for it. */
  start: Start;
  /** Address of the portal, without a slash at the end; messages link there. */
  portal: string;
  /** The provinces the deployment serves; with several of them runs keep what one may hold for another. */
  provinces?: readonly UnitCode[];
  papers: PaperSettings;
  /** Of the embedded cloud, where receivers of messages may be on the same machine. */
  isEmbedded?: boolean;
  observe?: (progress: Progress) => void;
}

/**
 * A step boundary: a named piece of work that may be started again from its beginning after a crash and whose
 * result is small enough to checkpoint. Today it simply runs; a durable function gives the same shape a memory
 * (docs/decisions/0004).
 */
export type Step = <T>(name: string, run: () => Promise<T>) => Promise<T>;

/** Steps that run where they stand and report their beginning and end. */
export const plainSteps =
  (context: FunctionContext): Step =>
  async (name, run) => {
    context.observe?.({ step: name, done: 0 });
    const result = await run();
    context.observe?.({ step: name, done: 1, total: 1 });
    return result;
  };
