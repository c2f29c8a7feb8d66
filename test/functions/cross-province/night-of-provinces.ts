import type { FunctionContext } from '../../../functions/context.ts';
import { ImportCommand } from '../../../functions/import-feed/command.ts';
import { importFeed } from '../../../functions/import-feed/import-feed.ts';
import { beginRun } from '../../../functions/reconcile-province/begin.ts';
import { findGaps } from '../../../functions/reconcile-province/find-gaps.ts';
import { planRun } from '../../../functions/reconcile-province/plan.ts';
import type { RunReport } from '../../../functions/reconcile-province/report.ts';
import { nextOf, saveRun } from '../../../functions/reconcile-province/save-run.ts';
import type { HistoryEntry } from '../../../local/durable/history.ts';
import { memoryStore } from '../../../local/durable/memory-store.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { NIGHT, reportOf, serviceOn } from '../reconcile-night/executing.ts';

export interface NightOfProvinces {
  reports: RunReport[];
  /** The provinces that were assessed a second time, by code. */
  again: string[];
}

/** The night of several provinces, as it is deployed. */
export async function nightOfProvinces(
  context: FunctionContext,
  asOf: string,
  provinces: readonly string[],
): Promise<NightOfProvinces> {
  const service = serviceOn({ ...context, provinces }, memoryStore());
  const { provinces: reports, failed } = await reportOf(service, {
    ...NIGHT,
    payload: { provinces, asOf, release: true },
  });
  if (failed.length > 0) throw new Error(failed.map(({ code }) => code).join(' '));
  return { reports, again: assessedAgain(await service.history(NIGHT.name)) };
}

function assessedAgain(way: readonly HistoryEntry[]): string[] {
  const at = (context: string) => way.findIndex(({ name, type }) => name === context && type === 'CONTEXT');
  return way
    .slice(at('find gaps again'), at('settle'))
    .flatMap(({ type, parent }) => (type === 'CHAINED_INVOKE' && parent !== null ? [parent] : []))
    .sort();
}

/** The first phases of a province: plan, begin, find the gaps unless an earlier start has. */
export async function gapsOf(
  context: FunctionContext,
  province: string,
  asOf: string,
): Promise<{ province: string; runId: string }> {
  const plan = await planRun(context.store, province, asOf);
  const run = await beginRun(context, plan);
  if (run.assessed === undefined) {
    const { assessed } = await findGaps(context, plan, run.inherited.memory);
    const { outcome, identities } = assessed;
    await saveRun(context.store, nextOf(run, { assessed, outcome, identities }));
  }
  return { province, runId: run.runId };
}

/** The files of one feed of one province, a snapshot. */
export async function sendTo(
  context: FunctionContext,
  { province, feed }: { province: string; feed: Feed },
  ...sources: readonly { name: string; bytes: Uint8Array }[]
): Promise<void> {
  const files = [];
  for (const { name, bytes } of sources) files.push({ name, sha256: await context.store.book.putRaw(bytes) });
  await importFeed(context, ImportCommand.parse({ province, feed, mode: 'snapshot', files }));
}
