import { type FeedProfile, profileOf } from '../../shared/feeds/guard.ts';
import { applyDelta, type Changes, cohortOf, diff, partition } from '../../shared/feeds/merge.ts';
import type { Feed, RecordOf } from '../../shared/feeds/records.ts';
import type { BookObject, NamedCohort, Shelf } from '../../shared/store/book/book.ts';
import type { Manifest } from '../../shared/store/manifests.ts';
import type { Store } from '../../shared/store/open-store.ts';

/** What the book would hold after an import, before a byte of it is written. */
export interface Draft {
  objects: Record<string, BookObject>;
  /** The cohorts that differ from the version before. */
  writes: NamedCohort[];
  /** The cohorts that are as before, as far as the files name them: written anew, they mend a damaged book. */
  standing: NamedCohort[];
  changes: Changes;
  profile: FeedProfile;
}

export interface DraftInput<F extends Feed> {
  store: Store;
  shelf: Shelf<F>;
  current: Manifest<F> | undefined;
  records: readonly RecordOf[F][];
  /** Keys of the rows that were rejected. */
  rejectedKeys: ReadonlySet<string>;
}

/**
 * What is not in the file is gone, but for rows that are in it and were rejected: of those the book keeps what it
 * had, so that one bad cell makes no child vanish. Months whose rows are the same are told by their names and not
 * even read.
 */
export async function draftSnapshot<F extends Feed>(input: DraftInput<F>): Promise<Draft> {
  const { store, shelf, current } = input;
  const kept = await rowsOfRejected(input);
  const records = [...input.records, ...kept];
  const cohorts = partition(shelf.feed, records);
  const named = [...cohorts].map(([cohort, rows]) => store.book.nameCohort(cohort, rows));
  const before = current?.objects ?? {};
  const writes = named.filter(({ object }) => before[object.cohort]?.sha256 !== object.sha256);

  const standing = named.filter((one) => !writes.includes(one));
  const stands = new Set(standing.map(({ object }) => object.cohort));
  const touched = Object.values(before).filter(({ cohort }) => !stands.has(cohort));
  const previous = (await store.book.readCohorts(shelf, touched)).flat();
  const changes = diff(
    previous,
    writes.flatMap(({ object }) => cohorts.get(object.cohort) ?? []),
  );
  const objects = Object.fromEntries(named.map(({ object }) => [object.cohort, object]));
  const untouchedRows = records.length - writes.reduce((sum, { object }) => sum + object.rows, 0);
  return {
    objects,
    writes,
    standing,
    changes: { ...changes, unchanged: changes.unchanged + untouchedRows - kept.length },
    profile: profileOf(records),
  };
}

async function rowsOfRejected<F extends Feed>(input: DraftInput<F>): Promise<RecordOf[F][]> {
  const { store, shelf, current, records, rejectedKeys } = input;
  if (rejectedKeys.size === 0 || current === undefined) return [];
  const sent = new Set(records.map(({ key }) => key));
  const previous = (await store.book.readCohorts(shelf, Object.values(current.objects))).flat();
  return previous.filter(({ key }) => rejectedKeys.has(key) && !sent.has(key));
}

/** The rows of the file replace those of the same key; everything else stays. */
export async function draftDelta<F extends Feed>(input: DraftInput<F>): Promise<Draft> {
  const { store, shelf, current, records } = input;
  const before = current?.objects ?? {};
  const previous = (await store.book.readCohorts(shelf, Object.values(before))).flat();
  const next = applyDelta(previous, records);
  const keys = new Set(records.map(({ key }) => key));
  const replaced = previous.filter(({ key }) => keys.has(key));

  const touched = new Set([...replaced, ...records].map((record) => cohortOf(shelf.feed, record)));
  const cohorts = partition(shelf.feed, next);
  const objects = Object.fromEntries(Object.entries(before).filter(([cohort]) => cohorts.has(cohort)));
  const writes: NamedCohort[] = [];
  for (const cohort of touched) {
    const rows = cohorts.get(cohort);
    if (rows === undefined) continue;
    const named = store.book.nameCohort(cohort, rows);
    if (before[cohort]?.sha256 !== named.object.sha256) writes.push(named);
    objects[cohort] = named.object;
  }
  return { objects, writes, standing: [], changes: diff(replaced, records), profile: profileOf(next) };
}
