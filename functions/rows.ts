import type { Feed, RecordOf } from '../shared/feeds/records.ts';
import type { BookObject } from '../shared/store/book/book.ts';
import type { Reading } from '../shared/store/book/reading.ts';
import type { Manifest } from '../shared/store/manifests.ts';
import type { Store } from '../shared/store/open-store.ts';
import type { Run } from '../shared/store/run.ts';
import { type UnitIndex, unitIndex } from '../shared/units/unit-index.ts';

/** Every row of one version of a feed, cohort by cohort in the order of the cohorts; none without a version. */
export async function rowsOf<F extends Feed>(
  store: Store,
  manifest: Manifest<F> | undefined,
): Promise<RecordOf[F][]> {
  if (manifest === undefined) return [];
  return (await store.book.readCohorts(manifest, objectsOf(manifest))).flat();
}

/** The same rows as a table (`rowsOfTable`), begun to be read and not waited for: there is other work meanwhile. */
export async function startRows<F extends Feed>(
  store: Store,
  manifest: Manifest<F> | undefined,
): Promise<Reading<RecordOf[F]>> {
  if (manifest === undefined) return { rows: async () => [] };
  return store.book.startReading(manifest, objectsOf(manifest));
}

function objectsOf({ objects }: Manifest): BookObject[] {
  return Object.values(objects).sort((a, b) => (a.cohort < b.cohort ? -1 : 1));
}

/** Every row of a feed as a run read it. */
export async function rowsOfRun<F extends Feed>(
  store: Store,
  { province, inputs }: Run,
  feed: F,
): Promise<RecordOf[F][]> {
  const version = inputs[feed];
  return rowsOf(store, version === undefined ? undefined : await store.manifests.at(province, feed, version));
}

/** The units a run worked with: those of its version of the book, on its date. */
export async function unitsOfRun(store: Store, run: Run): Promise<UnitIndex> {
  return unitIndex(await rowsOfRun(store, run, 'units'), run.asOf);
}
