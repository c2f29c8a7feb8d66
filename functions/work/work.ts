import type { UnitCode } from '../../shared/units/unit.ts';
import type { ImportCommand } from '../import-feed/command.ts';
import type { NightCommand } from '../reconcile-night/command.ts';

/** Work that takes longer than an answer may, as the function that does it takes it. */
export type Order =
  | { function: 'import-feed'; command: ImportCommand }
  | { function: 'reconcile-night'; command: NightCommand };

/** A piece of work: one a name, for ever. */
export interface Work {
  province: UnitCode;
  name: string;
  order: Order;
}

/** One order of it, as it is handed to the function. */
export interface StartedWork extends Work {
  attempt: number;
}

/**
 * Has the function of an order begin and returns at once; the function is `carryOut`. Starting what was started already
 * is nothing, told by `executionOf`: on AWS an asynchronous invocation under that name of a durable execution, on the
 * embedded cloud a thread. Throws where it cannot be begun.
 */
export type Start = (work: StartedWork) => Promise<void>;

/**
 * Completes a wait with what was decided, which the work then goes on with. `over`: nothing waits there any more, as it was
 * answered before or was given up.
 */
export type Answer = (callbackId: string, result: object) => Promise<'answered' | 'over'>;

/** Names one order among all there ever were: up to 64 letters, digits and `-`. */
export function executionOf({ name, attempt }: Pick<StartedWork, 'name' | 'attempt'>): string {
  return `${name}-${attempt}`;
}

/** For a process that does its own work and begins no other. */
export const startsNothing: Start = () => Promise.reject(new Error('nothing can be started here'));

/** For a process in which nothing ever waits. */
export const answersNothing: Answer = () => Promise.reject(new Error('nothing waits here'));
