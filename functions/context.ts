import type { D03Column } from '../shared/follow-up/papers/d03/columns.ts';
import type { Seal } from '../shared/follow-up/papers/round-trip/seal.ts';
import type { Store } from '../shared/store/open-store.ts';
import type { Outbox } from '../shared/store/outbox/outbox.ts';
import type { UnitCode } from '../shared/units/unit.ts';
import type { Measure } from './figures.ts';
import type { UsageMeter } from './usage/usage-meter.ts';
import type { People } from './users/people.ts';
import type { Answer, Start } from './work/work.ts';

/** How far a step has come; `total` is absent where it is not known beforehand. */
export interface Progress {
  step: string;
  done: number;
  total?: number;
  /** The request in which an unforeseen error was met. */
  requestId?: string;
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

/** How a night reaches its provinces. */
export interface NightSettings {
  /** The function `reconcile-province`, as it is called by. */
  provinceFunction: string;
  /** How many provinces are worked on at once, at most. */
  provincesAtOnce: number;
}

/** What a function is given from outside: its store, its clock, its ways out, and somebody to tell how far it is. */
export interface FunctionContext {
  store: Store;
  now: () => Date;
  /** The ways messages leave by; a channel without one keeps its messages waiting. */
  outboxes: { email?: Outbox | undefined; webhook?: Outbox | undefined };
  /** Has another function begin long work, and does not wait for it. */
  start: Start;
  /** Has a durable execution that waits on somebody's word go on. */
  answer: Answer;
  /** Where the night of a province is done, and of how many at once. */
  night: NightSettings;
  /** Address of the portal, without a slash at the end; messages link there. */
  portal: string;
  /** Who issues the tokens of the API; below the portal where nothing is named. */
  issuer?: string;
  /** The provinces the deployment serves; with several of them runs keep what one may hold for another. */
  provinces?: readonly UnitCode[];
  papers: PaperSettings;
  /** Who may sign in. */
  people: People;
  /** Of the embedded cloud, where receivers of messages may be on the same machine. */
  isEmbedded?: boolean;
  observe?: (progress: Progress) => void;
  /** Is given the figures of a province for the charts and alarms of a deployment. */
  measure?: Measure;
  /** Counts what this process uses, for the bill; absent where nobody counts. */
  usage?: UsageMeter;
}

/** A named piece of work. */
type Step = <T>(name: string, run: () => Promise<T>) => Promise<T>;

/** Steps that run where they stand and report their beginning and end. */
export const plainSteps =
  (context: FunctionContext): Step =>
  async (name, run) => {
    context.observe?.({ step: name, done: 0 });
    const result = await run();
    context.observe?.({ step: name, done: 1, total: 1 });
    return result;
  };
