import type { WorkRef } from '../../shared/store/registry/works.ts';
import type { FunctionContext } from '../context.ts';

/** A context whose progress is kept with the order, one write after another; the work does not wait for them. */
export function keepingSteps(
  context: FunctionContext,
  work: WorkRef | undefined,
): { context: FunctionContext; kept(): Promise<unknown> } {
  if (work === undefined) return { context, kept: async () => undefined };
  let step = '';
  let kept: Promise<unknown> = Promise.resolve();
  const observe: NonNullable<FunctionContext['observe']> = (progress) => {
    context.observe?.(progress);
    if (progress.step === step) return;
    step = progress.step;
    // How far it is may be missing; that it is over may not.
    kept = kept.then(() => context.store.works.change(work, { step: progress.step })).catch(() => undefined);
  };
  return { context: { ...context, observe }, kept: () => kept };
}
