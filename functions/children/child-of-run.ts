import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Feed, RecordOf } from '../../shared/feeds/records.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import { draftOf } from '../../shared/register/draft.ts';
import type { Tombstone } from '../../shared/register/identities.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import { CodedError } from '../errors.ts';
import { readExplanation } from '../reconcile-province/explain/keep-explanations.ts';
import type { KeptExplanation } from '../reconcile-province/explain/kept.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';

/** Every id that a run knows to be merged away, with the child that lives. */
export async function tombstonesOf(store: Store, { assessed }: Run): Promise<Tombstone[]> {
  const { tombstones } = assessed as Assessed;
  return tombstones === undefined ? [] : store.outcome.read<Tombstone>(tombstones);
}

/** What a run found of a child and keeps to explain it, under the id the child goes by in that run. */
export interface ChildOfRun {
  outcome: ChildOutcome;
  kept?: KeptExplanation;
}

/** A child of a run by its id, or by one that was merged into it. @throws CodedError E9005 */
export async function getChild(store: Store, run: Run, childId: ChildId): Promise<ChildOfRun> {
  const found = await findChild(store, run, childId);
  if (found === undefined) throw new CodedError('E9005');
  return found;
}

/** The same, where nobody can say beforehand whether there is one. */
export async function findChild(store: Store, run: Run, childId: ChildId): Promise<ChildOfRun | undefined> {
  const { explanations = [], tombstones } = run.assessed as Assessed;
  const buried = tombstones === undefined ? [] : await store.outcome.read<Tombstone>(tombstones, [childId]);
  const living = buried.find((line) => line.childId === childId)?.into ?? childId;
  const kept = await readExplanation(store, explanations, living);
  if (kept === undefined && keepsEveryChild(run)) return undefined;
  const outcome = await findOutcome(store, run, { childId: living, cohort: kept?.cohort });
  if (outcome === undefined) return undefined;
  return kept === undefined ? { outcome } : { outcome, kept };
}

/** A run that keeps numbers keeps a line of every child too: an id without one is nobody's, and no month is read for it. */
function keepsEveryChild({ assessed }: Run): boolean {
  return (assessed as Assessed).numbers !== undefined;
}

/** Looks in the month the run kept of the child first, in all others after it. */
async function findOutcome(
  store: Store,
  run: Run,
  { childId, cohort }: { childId: ChildId; cohort: string | undefined },
): Promise<ChildOutcome | undefined> {
  const isFirst = (object: OutcomeObject): boolean => object.cohort === cohort;
  for (const object of [...run.outcome].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))) {
    const lines = await store.outcome.read<ChildOutcome>(object, [childId]);
    const found = lines.find((line) => line.childId === childId);
    if (found) return found;
  }
  return undefined;
}

/** The outcomes of one birth month of a run that hold one of these values, ids or a date; none where it has no child. */
export async function findInMonth(
  store: Store,
  run: Run,
  { cohort, values }: { cohort: string; values: readonly string[] },
): Promise<ChildOutcome[]> {
  const object = run.outcome.find((one) => one.cohort === cohort);
  return object === undefined ? [] : store.outcome.read<ChildOutcome>(object, values);
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
  /** Whose birth month is looked in first; the whole province only where that and `cohorts` do not hold all. */
  near: Pick<ChildOutcome, 'dateOfBirth'>;
  /** Months to look in as well at first. */
  cohorts?: readonly string[];
}

/** The rows of a feed as a run read them, in the order of the keys. */
export async function rowsByKey<F extends Feed>(
  store: Store,
  { province, inputs }: Run,
  { feed, keys, near, cohorts = [] }: Wanted<F>,
): Promise<RecordOf[F][]> {
  const version = inputs[feed];
  const manifest = version === undefined ? undefined : await store.manifests.at(province, feed, version);
  if (manifest === undefined || keys.length === 0) return [];
  const months = new Set([near.dateOfBirth?.slice(0, 7) ?? 'none', ...cohorts]);
  const found = new Map<string, RecordOf[F]>();
  const [first = [], rest = []] = [true, false].map((isMonth) =>
    Object.values(manifest.objects).filter(({ cohort }) => months.has(cohort) === isMonth),
  );
  for (const objects of [first, rest]) {
    if (found.size === new Set(keys).size) break;
    for (const row of (await store.book.readCohorts(manifest, objects, keys)).flat()) {
      if (keys.includes(row.key)) found.set(row.key, row);
    }
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}
