import type { Feed } from '../../shared/feeds/records.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';

/** The units a run worked with: those of its version of the book, on its date. */
export async function unitsOfRun(store: Store, { province, inputs, asOf }: Run): Promise<UnitIndex> {
  const feed = 'units' satisfies Feed;
  const version = inputs[feed];
  const manifest = version === undefined ? undefined : await store.manifests.at(province, feed, version);
  if (manifest === undefined) return unitIndex([]);
  const cohorts = await store.book.readCohorts(manifest, Object.values(manifest.objects));
  return unitIndex(cohorts.flat(), asOf);
}
