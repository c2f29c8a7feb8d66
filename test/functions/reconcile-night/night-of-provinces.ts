import type { FunctionContext } from '../../../functions/context.ts';
import { importFeedHandler } from '../../../functions/import-feed/handler.ts';
import { findVisitors } from '../../../functions/reconcile-night/cross-province.ts';
import { beginRun } from '../../../functions/reconcile-province/begin.ts';
import { findGaps } from '../../../functions/reconcile-province/find-gaps.ts';
import { planRun } from '../../../functions/reconcile-province/plan.ts';
import { reconcileProvince } from '../../../functions/reconcile-province/reconcile-province.ts';
import type { RunReport } from '../../../functions/reconcile-province/report.ts';
import { nextOf, saveRun } from '../../../functions/reconcile-province/save-run.ts';
import type { Feed } from '../../../shared/feeds/records.ts';

export interface NightOfProvinces {
  reports: RunReport[];
  /** The provinces that were assessed a second time. */
  again: string[];
}

/** The night of several provinces, its steps one after the other: gaps, cards of other provinces, gaps again, the rest. */
export async function nightOfProvinces(
  context: FunctionContext,
  asOf: string,
  provinces: readonly string[],
): Promise<NightOfProvinces> {
  const serving = { ...context, provinces };
  const runs = [];
  for (const province of provinces) runs.push(await gapsOf(serving, province, asOf));
  const again = await findVisitors(serving, { asOf, runs });
  for (const province of again) await gapsOf(serving, province, asOf);
  const reports = [];
  for (const province of provinces)
    reports.push(await reconcileProvince(serving, { province, asOf, release: true }));
  return { reports, again };
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
  await importFeedHandler(context)({ province, feed, mode: 'snapshot', files });
}
