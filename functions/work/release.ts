import { CallbackError, type DurableContext, type Duration } from '@aws/durable-execution-sdk-js';
import type { WorkRef } from '../../shared/store/registry/works.ts';
import { STEP } from './again.ts';
import { WorkRefSchema } from './schemas.ts';

/**
 * Waits, at no cost, for somebody to release what is held; `tell` says where by which callback it is waited. Nothing where
 * nobody came in time.
 */
export async function awaitRelease(
  durable: DurableContext,
  { tell, timeout }: { tell(callbackId: string): Promise<void>; timeout: Duration },
): Promise<WorkRef | undefined> {
  try {
    const answer = await durable.waitForCallback('release', tell, { timeout, ...STEP });
    return WorkRefSchema.parse(JSON.parse(answer));
  } catch (error) {
    if (error instanceof CallbackError) return undefined;
    throw error;
  }
}
