import type { Execution } from './execution.ts';

/** Where executions are kept, by name. */
export interface ExecutionStore {
  /** A copy of an execution as it was saved last; `undefined` where there is none. */
  find(name: string): Promise<Execution | undefined>;
  /**
   * Saves version n over version n - 1, the first as version 1, wholly or not at all.
   * Throws `StaleExecution` where another has saved version n before.
   */
  save(execution: Execution): Promise<void>;
  /** The names of all executions, sorted. */
  names(): Promise<string[]>;
}

/** Another has saved the execution since it was read: read it again. */
export class StaleExecution extends Error {
  override readonly name = 'StaleExecution';

  constructor(options?: ErrorOptions) {
    super('the execution has changed since it was read', options);
  }
}
