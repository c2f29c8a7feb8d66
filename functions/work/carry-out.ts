import { RefusedFile } from '../../shared/feeds/refusals.ts';
import { StoreError } from '../../shared/store/errors.ts';
import type { WorkEntry, WorkProblem } from '../../shared/store/registry/works.ts';
import type { FunctionContext } from '../context.ts';
import { CodedError, FUNCTION_ERRORS } from '../errors.ts';
import { importFeedHandler } from '../import-feed/handler.ts';
import { reconcileNightHandler } from '../reconcile-night/handler.ts';
import type { Order, StartedWork } from './work.ts';

/**
 * Does what was ordered and keeps how far it is and what becomes of it. Killed anywhere and started again, it goes on;
 * what is over, or was followed by another order, is not done again. Refusals and failures are kept, not thrown.
 */
export async function carryOut(context: FunctionContext, work: StartedWork): Promise<void> {
  const { works } = context.store;
  const begunAt = context.now().toISOString();
  if (!(await works.change(work, { state: 'running', begunAt }))) return;
  const steps = stepKeeper(context, work);
  const end = await endOf({ ...context, observe: steps.observe }, work.order);
  await steps.kept();
  await works.change(work, { ...end, endedAt: context.now().toISOString() });
}

/** Notes that the process that did the work is gone. */
export async function noteDeath({ store, now }: FunctionContext, work: StartedWork): Promise<void> {
  const problem = { code: 'E9023', ...FUNCTION_ERRORS.E9023 };
  await store.works.change(work, { state: 'failed', problem, endedAt: now().toISOString() });
}

type End = Pick<WorkEntry, 'state' | 'problem'>;

async function endOf(context: FunctionContext, order: Order): Promise<End> {
  try {
    await run(context, order);
    return { state: 'done' };
  } catch (error) {
    if (isRefusal(error)) return { state: 'refused', problem: problemOf(error) };
    if (error instanceof StoreError) return { state: 'failed', problem: problemOf(error) };
    context.observe?.({
      step: `${order.function}: ${error instanceof Error ? error.name : typeof error}`,
      done: 0,
    });
    return { state: 'failed', problem: { code: 'E9023', ...FUNCTION_ERRORS.E9023 } };
  }
}

async function run(context: FunctionContext, order: Order): Promise<void> {
  switch (order.function) {
    case 'import-feed':
      await importFeedHandler(context)(order.command);
      return;
    case 'reconcile-night':
      await reconcileNightHandler(context)(order.command);
  }
}

function isRefusal(error: unknown): error is CodedError | RefusedFile {
  return error instanceof CodedError || error instanceof RefusedFile;
}

function problemOf(error: CodedError | RefusedFile | StoreError): WorkProblem {
  const { code, vi, en } = error;
  return { code, vi, en, ...('mend' in error && { mend: error.mend }) };
}

/** Keeps the name of each step, one write after another; the work does not wait for them. */
function stepKeeper({ store, observe }: FunctionContext, work: StartedWork) {
  let step = '';
  let kept: Promise<unknown> = Promise.resolve();
  return {
    observe: (progress: Parameters<NonNullable<FunctionContext['observe']>>[0]) => {
      observe?.(progress);
      if (progress.step === step) return;
      step = progress.step;
      // How far it is may be missing; that it is over may not.
      kept = kept.then(() => store.works.change(work, { step: progress.step })).catch(() => undefined);
    },
    kept: () => kept,
  };
}
