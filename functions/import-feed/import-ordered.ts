import type { DurableContext } from '@aws/durable-execution-sdk-js';
import type { WorkRef } from '../../shared/store/registry/works.ts';
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
  if (!('state' in end) || end.state !== 'held' || command.importId === undefined) return end;
  return released(durable, steps, { command: { ...command, importId: command.importId }, held: end });
}

async function carryOut(
  durable: DurableContext,
  steps: ImportSteps,
  { work, command }: { work: WorkRef; command: ImportCommand },
): Promise<ImportEnd> {
  const end: ImportEnd = await again(durable, 'import', () =>
    durable.step('import', () => steps.import(work, command), STEP),
  );
  await durable.step('end work', () => steps.end(work, endOf(end)), STEP);
  return end;
}

interface Held {
  command: ImportCommand & { importId: string };
  held: ImportEnd;
}

async function released(
  durable: DurableContext,
  steps: ImportSteps,
  { command: { province, importId }, held }: Held,
): Promise<ImportEnd> {
  const work = await awaitRelease(durable, {
    tell: (callbackId) => steps.awaitRelease({ province, importId, callbackId }),
    timeout: WAITS,
  });
  if (work === undefined) {
    await durable.step('stop waiting', () => steps.stopWaiting({ province, importId }), STEP);
    return held;
  }
  const command = await durable.step('begin release', () => steps.beginRelease(work), STEP);
  return command === null ? held : carryOut(durable, steps, { work, command });
}

function endOf(end: ImportEnd): End {
  if ('refused' in end) return refusedBy(end.refused);
  return 'failed' in end ? failedBy(end.failed) : DONE;
}
