import type { WorkRef } from '../../shared/store/registry/works.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { failureOf, refusalOf, UNFORESEEN } from '../coded.ts';
import type { FunctionContext } from '../context.ts';
import { SilencedError, silencing } from '../silenced.ts';
import { keepingSteps } from '../work/keep-steps.ts';
import { beginWork, type End, endWork } from '../work/keep-work.ts';
import { ImportCommand, type ImportEnd } from './command.ts';
import { countedImport } from './counted-import.ts';

/** A held import, and the callback it waits on. */
export interface Waiter {
  province: UnitCode;
  importId: string;
  callbackId: string;
}

/** What an ordered import does, each in one durable step: may be killed and done again. */
export interface ImportSteps {
  begin(work: WorkRef): Promise<boolean>;
  import(work: WorkRef, command: ImportCommand): Promise<ImportEnd>;
  end(work: WorkRef, end: End): Promise<void>;
  awaitRelease(waiter: Waiter): Promise<void>;
  stopWaiting(waiter: Omit<Waiter, 'callbackId'>): Promise<void>;
  /** What the release orders; `null` where its order is over, or another followed it. */
  beginRelease(work: WorkRef): Promise<ImportCommand | null>;
}

/** How long a held file is waited with: an agency that is asked needs some days to answer. */
export const WAITS = { days: 7 } as const;

/** The steps of a deployment. */
export function importSteps(context: FunctionContext): ImportSteps {
  return silencing({
    begin: (work) => beginWork(context, work),
    import: (work, command) => importOnce(context, work, command),
    end: (work, end) => endWork(context, work, end),
    awaitRelease: (waiter) => awaitRelease(context, waiter),
    stopWaiting: (waiter) => stopWaiting(context, waiter),
    beginRelease: (work) => beginRelease(context, work),
  });
}

async function importOnce(
  context: FunctionContext,
  work: WorkRef,
  command: ImportCommand,
): Promise<ImportEnd> {
  const steps = keepingSteps(context, work);
  try {
    return { state: (await countedImport(steps.context, command)).state };
  } catch (error) {
    const [refused, failed] = [refusalOf(error), failureOf(error)];
    if (refused) return { refused };
    if (failed) return { failed };
    context.observe?.({ step: `import-feed: ${new SilencedError(error).name}`, done: 0 });
    return { failed: UNFORESEEN };
  } finally {
    await steps.kept();
  }
}

/** The import says who waits for it. Done again after a kill, it says the same. */
async function awaitRelease(
  { store, now }: FunctionContext,
  { province, importId, callbackId }: Waiter,
): Promise<void> {
  const entry = await store.imports.find(province, importId);
  if (entry?.state !== 'held' || entry.waiting?.callbackId === callbackId) return;
  const until = new Date(now().getTime() + WAITS.days * DAY_MS).toISOString();
  await store.imports.put({ ...entry, waiting: { callbackId, until } });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nobody came. The file stays held, and is released by an order of its own. */
async function stopWaiting(
  { store }: FunctionContext,
  { province, importId }: Omit<Waiter, 'callbackId'>,
): Promise<void> {
  const entry = await store.imports.find(province, importId);
  if (entry?.waiting === undefined) return;
  const { waiting: _over, ...held } = entry;
  await store.imports.put(held);
}

async function beginRelease(context: FunctionContext, work: WorkRef): Promise<ImportCommand | null> {
  if (!(await beginWork(context, work))) return null;
  const entry = await context.store.works.find(work.province, work.name);
  const order = entry?.order as { command?: unknown } | undefined;
  return ImportCommand.parse(order?.command);
}
