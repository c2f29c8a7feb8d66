import type { WorkRef } from '../../shared/store/registry/works.ts';
import { failureOf, refusalOf, UNFORESEEN } from '../coded.ts';
import type { FunctionContext } from '../context.ts';
import { SilencedError, silencing } from '../silenced.ts';
import { keepingSteps } from '../work/keep-steps.ts';
import { beginWork, type End, endWork } from '../work/keep-work.ts';
import { ImportCommand, type ImportEnd } from './command.ts';
import { countedImport } from './counted-import.ts';

/** What an ordered import does, each in one durable step: may be killed and done again. */
export interface ImportSteps {
  begin(work: WorkRef): Promise<boolean>;
  import(work: WorkRef, command: ImportCommand): Promise<ImportEnd>;
  end(work: WorkRef, end: End): Promise<void>;
  /** The order says by which callback its file is waited for; `false` where another order followed it. */
  awaitRelease(work: WorkRef, callbackId: string): Promise<boolean>;
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
    awaitRelease: (work, callbackId) => awaitRelease(context, work, callbackId),
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

async function awaitRelease(
  { store, now }: FunctionContext,
  work: WorkRef,
  callbackId: string,
): Promise<boolean> {
  const until = new Date(now().getTime() + WAITS.days * DAY_MS).toISOString();
  return store.works.await(work, { callbackId, until });
}

const DAY_MS = 24 * 60 * 60 * 1000;

async function beginRelease(context: FunctionContext, work: WorkRef): Promise<ImportCommand | null> {
  if (!(await beginWork(context, work))) return null;
  const entry = await context.store.works.find(work.province, work.name);
  const order = entry?.order as { command?: unknown } | undefined;
  return ImportCommand.parse(order?.command);
}
