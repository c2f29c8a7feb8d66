import type { ErrorObject } from '@aws/durable-execution-sdk-js';
import { beginExecution, type ExecutionOrder } from './begin-execution.ts';
import {
  answerCallback,
  type CallbackAnswer,
  executionOfCallback,
  keepCallbackAlive,
  type WaitingCallback,
  waitingCallbacks,
} from './callback.ts';
import { Bell, realSleep, type Sleep } from './clock.ts';
import { type Execution, isClosed } from './execution.ts';
import { executionLedger } from './execution-ledger.ts';
import { type Ending, ExecutionRuns, endingOf, type Outcome } from './execution-runs.ts';
import type { ExecutionStore } from './execution-store.ts';
import type { RegisteredFunction } from './functions.ts';
import { type HistoryEntry, historyOf } from './history.ts';
import { checkSize, PAYLOAD_LIMIT } from './limits.ts';

/** What the service is made of. */
export interface DurableServiceParts {
  /** By the name they are invoked with. */
  functions: Record<string, RegisteredFunction>;
  store: ExecutionStore;
  /** Milliseconds since 1970; the clock of this machine unless given. */
  now?: () => number;
  /** Real time unless given; a test's moves its clock instead. */
  sleep?: Sleep;
}

/** The durable execution service of Lambda, for functions of this process. */
export interface DurableService {
  /**
   * Begins an execution or goes on with the one of this name, until it ends or only callbacks can take it on. Rejects
   * with `DurableServiceError` where the name, the function or the size is not valid or the name stands for another
   * function or payload; with `TakenOver` where another process goes on with it; and with what the store rejects with,
   * after which a new service may go on.
   */
  run(order: ExecutionOrder): Promise<Outcome>;
  /** Goes on with an execution. Rejects where there is none of this name. */
  resume(name: string): Promise<Outcome>;
  /** What has become of an execution so far, without going on. */
  describe(name: string): Promise<Ending | { status: 'RUNNING'; callbacks: WaitingCallback[] }>;
  /** Completes a callback with a text (JSON, as a rule), as it stands; `resume` then. Rejects where it is not open. */
  answer(callbackId: string, result?: string): Promise<void>;
  /** Completes a callback with an error; `resume` then. Rejects where it is not open. */
  fail(callbackId: string, error?: ErrorObject): Promise<void>;
  /** Puts off the heartbeat timeout of a callback. Rejects where it is not open. */
  heartbeat(callbackId: string): Promise<void>;
  /** The operations of an execution, in an order that two runs share. */
  history(name: string): Promise<HistoryEntry[]>;
  /** The names of the executions that have not ended, sorted. */
  unfinished(): Promise<string[]>;
}

/** A service over a store; what another service left unfinished there, it goes on with. */
export function durableService(parts: DurableServiceParts): DurableService {
  const { store, functions, now = Date.now, sleep = realSleep } = parts;
  const ledger = executionLedger(store);
  const bell = new Bell();
  const runs = new ExecutionRuns({ functions, ledger, now, sleep, bell });
  const change = async (callbackId: string, how: (execution: Execution) => void): Promise<void> => {
    await ledger.change(executionOfCallback(callbackId), how);
    bell.ring();
  };
  const complete = (id: string, answer: CallbackAnswer): Promise<void> =>
    change(id, (execution) => answerCallback(execution, id, answer, now()));
  return {
    run: async (order) => runs.goOn(await beginExecution(order, { functions, ledger, now })),
    resume: async (name) => runs.goOn(await ledger.get(name)),
    describe: async (name) => describe(await ledger.get(name)),
    answer: async (id, result) => {
      checkSize(result, PAYLOAD_LIMIT, 'CALLBACK output payload');
      await complete(id, { result });
    },
    fail: (id, error = {}) => complete(id, { error }),
    heartbeat: (id) => change(id, (execution) => keepCallbackAlive(execution, id, now())),
    history: async (name) => historyOf(await ledger.get(name)),
    unfinished: () => unfinishedIn(store),
  };
}

function describe(execution: Execution): Ending | { status: 'RUNNING'; callbacks: WaitingCallback[] } {
  return endingOf(execution) ?? { status: 'RUNNING', callbacks: waitingCallbacks(execution) };
}

async function unfinishedIn(store: ExecutionStore): Promise<string[]> {
  const found = await Promise.all((await store.names()).map((name) => store.find(name)));
  return found
    .filter((execution) => execution && !isClosed(execution))
    .map((execution) => execution?.name ?? '');
}
