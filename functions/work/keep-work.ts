import type { WorkEntry, WorkRef } from '../../shared/store/registry/works.ts';
import { type Coded, UNFORESEEN } from '../coded.ts';
import type { FunctionContext } from '../context.ts';

/** What became of ordered work. */
export type End = Pick<WorkEntry, 'state' | 'problem'>;

/** Marks an order as begun; `false` for one that is over, or that another order followed: it is not to be done. */
export async function beginWork({ store, now }: FunctionContext, work: WorkRef): Promise<boolean> {
  return store.works.change(work, { state: 'running', begunAt: now().toISOString() });
}

/** Keeps what became of an order. Refusals and failures are kept and not thrown: nobody waits for the answer. */
export async function endWork({ store, now }: FunctionContext, work: WorkRef, end: End): Promise<void> {
  await store.works.change(work, { ...end, endedAt: now().toISOString() });
}

/** Notes that what did the work is gone, process or execution; `false` where the order was over already. */
export async function noteDeath({ store, now }: FunctionContext, work: WorkRef): Promise<boolean> {
  return store.works.change(work, { ...failedBy(UNFORESEEN), endedAt: now().toISOString() });
}

export const DONE: End = { state: 'done' };
export const refusedBy = (problem: Coded): End => ({ state: 'refused', problem });
export const failedBy = (problem: Coded): End => ({ state: 'failed', problem });
