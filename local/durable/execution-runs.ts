import type { ErrorObject } from '@aws/durable-execution-sdk-js';
import { beginWith, getFunction } from './begin-execution.ts';
import type { WaitingCallback } from './callback.ts';
import { ChainedInvokes, endInvoke, type Flown } from './chained-invokes.ts';
import type { Bell, Sleep } from './clock.ts';
import { type Execution, isClosed, type StoredOperation } from './execution.ts';
import type { ExecutionLedger } from './execution-ledger.ts';
import { nameOfInvoked } from './execution-name.ts';
import { runExecution } from './execution-run.ts';
import { contextOf, errorObjectOf, type Handler, invokePlain, type RegisteredFunction } from './functions.ts';
import { DurableServiceError } from './service-error.ts';

/** What has become of an execution that ended. */
export type Ending = { status: 'SUCCEEDED'; result: unknown } | { status: 'FAILED'; error: ErrorObject };

/** What has become of an execution. */
export type Outcome = Ending | { status: 'waiting'; callbacks: WaitingCallback[] };

/** What all executions of a service share. */
export interface RunsParts {
  functions: Record<string, RegisteredFunction>;
  ledger: ExecutionLedger;
  now(): number;
  sleep: Sleep;
  bell: Bell;
}

type End = [Execution, WaitingCallback[]];

/** Goes on with executions, each once at a time, and with those their functions invoke. */
export class ExecutionRuns {
  readonly #parts: RunsParts;
  readonly #running = new Map<string, Promise<End>>();

  constructor(parts: RunsParts) {
    this.#parts = parts;
  }

  /** Until the execution ends or waits for callbacks only. */
  async goOn(execution: Execution): Promise<Outcome> {
    const [end, callbacks] = await this.#run(execution);
    return endingOf(end) ?? { status: 'waiting', callbacks };
  }

  async #run(execution: Execution): Promise<End> {
    for (
      let running = this.#running.get(execution.name);
      running;
      running = this.#running.get(execution.name)
    ) {
      const end = await running;
      // Where it waits, a callback may have been answered since it looked: look again.
      if (isClosed(end[0])) return end;
    }
    const { handler } = getFunction(this.#parts.functions, execution.functionName);
    const run = this.#runAlone(execution.name, handler);
    this.#running.set(execution.name, run);
    return run;
  }

  async #runAlone(name: string, handler: Handler): Promise<End> {
    const { ledger, now } = this.#parts;
    const invokes = new ChainedInvokes(
      (operation, kept) => this.#fly(operation, kept),
      async (id, outcome) => {
        await ledger.change(name, (kept) => endInvoke(kept, id, outcome, now()));
      },
    );
    try {
      return await runExecution(name, { ...this.#parts, invokes, handler });
    } finally {
      this.#running.delete(name);
    }
  }

  /** Invokes the function an operation names; a durable one as an execution of its own. */
  async #fly(operation: StoredOperation, execution: Execution): Promise<Flown> {
    const { functions, now } = this.#parts;
    const { functionName, payload } = execution.invokes[operation.Id] ?? { functionName: '', payload: '{}' };
    try {
      const { durable, handler } = getFunction(functions, functionName);
      if (!durable) return await invokePlain(handler, payload, contextOf(functionName, now));
      const asked = { name: nameOfInvoked(execution.name, operation.Id), functionName, payload };
      const [end, callbacks] = await this.#run(await beginWith(asked, this.#parts));
      if (!isClosed(end)) return { waiting: callbacks };
      return end.error ? { error: end.error } : { result: end.result ?? 'null' };
    } catch (error) {
      if (error instanceof DurableServiceError) return { error: errorObjectOf(error) };
      throw error;
    }
  }
}

/** How an execution ended; `undefined` where it has not. */
export function endingOf({ status, result, error }: Execution): Ending | undefined {
  switch (status) {
    case 'SUCCEEDED':
      return { status, result: result ? JSON.parse(result) : undefined };
    case 'FAILED':
      return { status, error: error ?? {} };
    case 'RUNNING':
      return undefined;
  }
}
