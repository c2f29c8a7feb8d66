import type { Feed, RecordOf } from '../../shared/feeds/records.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { RunPlan } from './plan.ts';

/** Every row of a feed as the plan names it, cohort by cohort in the order of the cohorts. */
export async function readFeedRows<F extends Feed>(
  store: Store,
  plan: RunPlan,
  feed: F,
): Promise<RecordOf[F][]> {
  const manifest = plan.manifests[feed];
  if (manifest === undefined) return [];
  const objects = Object.values(manifest.objects).sort((a, b) => (a.cohort < b.cohort ? -1 : 1));
  const cohorts = await store.book.readCohorts({ province: plan.province, feed }, objects);
  return cohorts.flat();
}
