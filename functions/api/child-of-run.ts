import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Feed, RecordOf } from '../../shared/feeds/records.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import { draftOf } from '../../shared/register/draft.ts';
import type { Tombstone } from '../../shared/register/identities.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { CodedError } from '../errors.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';

/** The id a child goes by in a run: that of the child it was merged into, else the id itself. */
async function livingId(store: Store, { assessed }: Run, childId: ChildId): Promise<ChildId> {
  const { tombstones } = assessed as Assessed;
  if (tombstones === undefined) return childId;
  const lines = await store.outcome.read<Tombstone>(tombstones);
  return lines.find((line) => line.childId === childId)?.into ?? childId;
}

/** What a run found of a child, under the id it goes by in that run. @throws CodedError E9005 */
export async function getOutcome(store: Store, run: Run, childId: ChildId): Promise<ChildOutcome> {
  const living = await livingId(store, run, childId);
  for (const object of run.outcome) {
    const lines = await store.outcome.read<ChildOutcome>(object);
    const found = lines.find((line) => line.childId === living);
    if (found) return found;
  }
  throw new CodedError('E9005');
}

/** The child of an outcome, made again of the rows the run read. */
export async function childOf(store: Store, run: Run, outcome: ChildOutcome): Promise<Child> {
  const { childId, sources } = outcome;
  const [births, residents] = await Promise.all([
    rowsByKey(store, run, { feed: 'births', keys: sources.births, near: outcome }),
    rowsByKey(store, run, { feed: 'residents', keys: sources.residents, near: outcome }),
  ]);
  return { id: childId, ...draftOf({ births, residents }) };
}

interface Wanted<F extends Feed> {
  feed: F;
  keys: readonly string[];
  /** Whose birth month is looked in first; the whole province only where that does not hold all. */
  near: Pick<ChildOutcome, 'dateOfBirth'>;
}

/** The rows of a feed as a run read them, in the order of the keys. */
export async function rowsByKey<F extends Feed>(
  store: Store,
  { province, inputs }: Run,
  { feed, keys, near }: Wanted<F>,
): Promise<RecordOf[F][]> {
  const version = inputs[feed];
  const manifest = version === undefined ? undefined : await store.manifests.at(province, feed, version);
  if (manifest === undefined || keys.length === 0) return [];
  const month = near.dateOfBirth?.slice(0, 7);
  const found = new Map<string, RecordOf[F]>();
  const [first = [], rest = []] = [true, false].map((isMonth) =>
    Object.values(manifest.objects).filter(({ cohort }) => (cohort === month) === isMonth),
  );
  for (const objects of [first, rest]) {
    if (found.size === new Set(keys).size) break;
    for (const row of (await store.book.readCohorts(manifest, objects)).flat()) {
      if (keys.includes(row.key)) found.set(row.key, row);
    }
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}
