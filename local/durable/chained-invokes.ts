import type { WaitingCallback } from './callback.ts';
import { type Execution, endOperation, isClosed, type StoredOperation } from './execution.ts';
import type { FunctionOutcome } from './functions.ts';
import { openOperations } from './operation-tree.ts';

/** What became of an invoked function: it ended, or its own execution waits for callbacks. */
export type Flown = FunctionOutcome | { waiting: WaitingCallback[] };

interface Flight {
  /** Settles when it is over; rejects where the store fails. */
  landed: Promise<void>;
  /** Callbacks the invoked function waits for, once it does. */
  waiting?: WaitingCallback[];
}

/** The functions an execution has asked to be invoked, as long as one process goes on with it. */
export class ChainedInvokes {
  readonly #flights = new Map<string, Flight>();
  readonly #fly: (operation: StoredOperation, execution: Execution) => Promise<Flown>;
  readonly #keep: (operation: string, outcome: FunctionOutcome) => Promise<void>;

  constructor(
    fly: (operation: StoredOperation, execution: Execution) => Promise<Flown>,
    keep: (operation: string, outcome: FunctionOutcome) => Promise<void>,
  ) {
    this.#fly = fly;
    this.#keep = keep;
  }

  /** Invokes what an execution waits for and is not under way: newly asked for, or lost with another process. */
  launch(execution: Execution): void {
    if (isClosed(execution)) return;
    for (const operation of openOperations(execution)) {
      if (operation.Type !== 'CHAINED_INVOKE' || this.#flights.has(operation.Id)) continue;
      const flight: Flight = { landed: Promise.resolve() };
      flight.landed = this.#follow(operation, execution, flight);
      // A rejection is met by whoever waits for `landed`; until then it is nobody's.
      flight.landed.catch(() => undefined);
      this.#flights.set(operation.Id, flight);
    }
  }

  /** Those under way. */
  underWay(): Promise<void>[] {
    return [...this.#flights.values()].filter(({ waiting }) => !waiting).map(({ landed }) => landed);
  }

  /** Callbacks that invoked functions wait for. */
  waiting(): WaitingCallback[] {
    return [...this.#flights.values()].flatMap(({ waiting }) => waiting ?? []);
  }

  /** Has those that wait for callbacks be looked at again. */
  wake(): void {
    for (const [id, { waiting }] of this.#flights) if (waiting) this.#flights.delete(id);
  }

  async #follow(operation: StoredOperation, execution: Execution, flight: Flight): Promise<void> {
    const flown = await this.#fly(operation, execution);
    if ('waiting' in flown) {
      flight.waiting = flown.waiting;
      return;
    }
    await this.#keep(operation.Id, flown);
    this.#flights.delete(operation.Id);
  }
}

/** Keeps how an invoked function ended; `false` where nobody waits for it any more. */
export function endInvoke(execution: Execution, id: string, outcome: FunctionOutcome, now: number): boolean {
  const operation = execution.operations.find(({ Id }) => Id === id);
  if (isClosed(execution) || operation?.Status !== 'STARTED') return false;
  operation.Status = 'error' in outcome ? 'FAILED' : 'SUCCEEDED';
  operation.ChainedInvokeDetails = 'error' in outcome ? { Error: outcome.error } : { Result: outcome.result };
  endOperation(execution, operation, now);
  return true;
}
