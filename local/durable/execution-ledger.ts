import type { Execution } from './execution.ts';
import { type ExecutionStore, StaleExecution } from './execution-store.ts';
import { DurableServiceError } from './service-error.ts';

/** Reads and changes kept executions, one change of a name after the other. */
export interface ExecutionLedger {
  /** An execution as it is kept. Throws where there is none. */
  get(name: string): Promise<Execution>;
  /** Keeps a new execution, unless one of its name is kept; gives what is kept. */
  begin(execution: Execution): Promise<Execution>;
  /**
   * Changes an execution and keeps it, unless `how` answers `false`: then nothing had to change. What `how` throws
   * leaves all as it was. It is called again where another process was first, so it must do nothing beside.
   */
  change<T>(name: string, how: (execution: Execution) => T): Promise<{ execution: Execution; answer: T }>;
}

/** A ledger over a store. */
export function executionLedger(store: ExecutionStore): ExecutionLedger {
  const last = new Map<string, Promise<unknown>>();

  /** This process changes a name once at a time; the store's versions hold other processes off. */
  function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
    const turn = (last.get(name) ?? Promise.resolve()).then(act, act);
    last.set(name, turn);
    const forget = (): void => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(forget, forget);
    return turn;
  }

  const get = async (name: string): Promise<Execution> => {
    const execution = await store.find(name);
    if (execution?.name === name) return execution;
    throw new DurableServiceError('ResourceNotFoundException', 'There is no execution of this name.');
  };
  return {
    get,
    begin: (execution) => inTurn(execution.name, () => beginOnce(store, execution, get)),
    change: (name, how) => inTurn(name, () => changeOnce(store, () => get(name), how)),
  };
}

async function beginOnce(
  store: ExecutionStore,
  execution: Execution,
  get: (name: string) => Promise<Execution>,
): Promise<Execution> {
  if (!(await store.find(execution.name))) {
    try {
      await store.save({ ...execution, version: 1 });
    } catch (error) {
      if (!(error instanceof StaleExecution)) throw error;
    }
  }
  return get(execution.name);
}

async function changeOnce<T>(
  store: ExecutionStore,
  read: () => Promise<Execution>,
  how: (execution: Execution) => T,
): Promise<{ execution: Execution; answer: T }> {
  for (;;) {
    const execution = await read();
    const answer = how(execution);
    if (answer === false) return { execution, answer };
    execution.version += 1;
    try {
      await store.save(execution);
      return { execution, answer };
    } catch (error) {
      if (!(error instanceof StaleExecution)) throw error;
    }
  }
}
