import { isOpen, type WorkEntry, type WorkRef } from '../../shared/store/registry/works.ts';
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

export function refOf({ province, name, attempt }: WorkRef): WorkRef {
  return { province, name, attempt };
}

/**
 * Has the function of an order begin and returns at once. Starting what was started already is nothing, told by `executionOf`:
 * the name of a durable execution, here as on AWS. `over`: the execution of this name has ended, and there will be no other one.
 * Throws where it cannot be begun.
 */
export type Start = (work: StartedWork) => Promise<'started' | 'over'>;

/**
 * Hands an order to a durable execution that waits for it on a callback. `over`: nobody waits there any more, as it was answered
 * before, gave up, or is gone.
 */
export type Answer = (callbackId: string, work: WorkRef) => Promise<'answered' | 'over'>;

/** Whether an order, as it is kept, lets out what would be held. */
export function isRelease(order: object | undefined): boolean {
  return (order as { command?: { release?: boolean } } | undefined)?.command?.release === true;
}

/** Whether somebody had it released, and that is still being done. */
export function isBeingReleased(work: WorkEntry | undefined): boolean {
  return work !== undefined && isOpen(work) && isRelease(work.order);
}

/** Names one order among all there ever were: up to 64 letters, digits and `-`. */
export function executionOf({ name, attempt }: Pick<StartedWork, 'name' | 'attempt'>): string {
  return `${name}-${attempt}`;
}
