import { CallbackError, type DurableContext, type Duration } from '@aws/durable-execution-sdk-js';
import type { WorkRef } from '../../shared/store/registry/works.ts';
import { STEP } from './again.ts';
import { WorkRefSchema } from './schemas.ts';

export interface Wait {
  timeout: Duration;
  /** Says where others look by which callback it is waited; `false` where there is nothing to wait for any more. */
  tell(callbackId: string): Promise<boolean>;
}

/**
 * Waits, at no cost, for somebody to release what is held, and gives the order of the release. Nothing where nobody came in
 * time, or it was released before it could be said that somebody waits.
 */
export async function awaitRelease(
  durable: DurableContext,
  { tell, timeout }: Wait,
): Promise<WorkRef | undefined> {
  const [released, callbackId] = await durable.createCallback('release', { timeout });
  if (!(await durable.step('await release', () => tell(callbackId), STEP))) return undefined;
  try {
    return WorkRefSchema.parse(JSON.parse(await released));
  } catch (error) {
    if (error instanceof CallbackError) return undefined;
    throw error;
  }
}
