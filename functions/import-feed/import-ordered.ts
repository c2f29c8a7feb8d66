import {
  createRetryStrategy,
  type DurableContext,
  StepError,
  StepSemantics,
} from '@aws/durable-execution-sdk-js';
import type { WorkRef } from '../../shared/store/registry/works.ts';
import { UNFORESEEN } from '../coded.ts';
import { again, STEP } from '../work/again.ts';
import { DONE, type End, failedBy, refusedBy } from '../work/keep-work.ts';
import { awaitRelease } from '../work/release.ts';
import { refOf, type StartedWork } from '../work/work.ts';
import type { ImportCommand, ImportEnd } from './command.ts';
import { type ImportSteps, WAITS } from './steps.ts';

/** The event: an order of an import. */
export interface OrderedImport extends WorkRef {
  order: Extract<StartedWork['order'], { function: 'import-feed' }>;
}

/**
 * Imports what was ordered. A file the feed guard holds is waited with, until an officer releases it or the wait is
 * over. Replayed from its checkpoints it comes by the same way again: everything else is a step (`steps.ts`).
 */
export async function importOrdered(
  durable: DurableContext,
  steps: ImportSteps,
  event: OrderedImport,
): Promise<ImportEnd | undefined> {
  const work = refOf(event);
  const { command } = event.order;
  if (!(await durable.step('begin work', () => steps.begin(work), STEP))) return undefined;
  const end = await carryOut(durable, steps, { work, command });
  return 'state' in end && end.state === 'held' ? released(durable, steps, { work, held: end }) : end;
}

async function carryOut(
  durable: DurableContext,
  steps: ImportSteps,
  { work, command }: { work: WorkRef; command: ImportCommand },
): Promise<ImportEnd> {
  const end: ImportEnd = await again(durable, 'import', () => importOnce(durable, steps, { work, command }));
  await durable.step('end work', () => steps.end(work, endOf(end)), STEP);
  return end;
}

/** Once a try: an import that takes all memory, or all time, is not begun again without end. */
const IMPORT = {
  semantics: StepSemantics.AtMostOncePerRetry,
  retryStrategy: createRetryStrategy({ maxAttempts: 2, initialDelay: { seconds: 5 } }),
};

async function importOnce(
  durable: DurableContext,
  steps: ImportSteps,
  { work, command }: { work: WorkRef; command: ImportCommand },
): Promise<ImportEnd> {
  try {
    return await durable.step('import', () => steps.import(work, command), IMPORT);
  } catch (error) {
    if (error instanceof StepError) return { failed: UNFORESEEN };
    throw error;
  }
}

/** A file that is held is waited for, until an officer releases it or the wait is over; then it stays held. */
async function released(
  durable: DurableContext,
  steps: ImportSteps,
  { work, held }: { work: WorkRef; held: ImportEnd },
): Promise<ImportEnd> {
  const release = await awaitRelease(durable, {
    tell: (callbackId) => steps.awaitRelease(work, callbackId),
    timeout: WAITS,
  });
  if (release === undefined) return held;
  const command = await durable.step('begin release', () => steps.beginRelease(release), STEP);
  return command === null ? held : carryOut(durable, steps, { work: release, command });
}

function endOf(end: ImportEnd): End {
  if ('refused' in end) return refusedBy(end.refused);
  return 'failed' in end ? failedBy(end.failed) : DONE;
}
