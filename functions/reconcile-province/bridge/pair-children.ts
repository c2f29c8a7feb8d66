import type { ComparedChild } from '../../../shared/coverage/bridge-moves.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { ChildId } from '../../../shared/register/child.ts';
import type { Tombstone } from '../../../shared/register/identities.ts';
import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import { mapLimit } from '../../../shared/store/map-limit.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { outcomesByMonth } from '../keep-outcomes.ts';

/** A child in two runs; one of them may not have it. */
export interface Pair {
  before?: ComparedChild;
  after?: ComparedChild;
}

/** The outcomes of two runs, those of the later one at hand. */
export interface TwoRuns {
  before: readonly OutcomeObject[];
  after: readonly OutcomeObject[];
  outcomes: readonly ChildOutcome[];
  /** Of the later run. */
  tombstones: readonly Tombstone[];
  /** Whether both counted on one map: a child in the same place is then counted at the same units. */
  isSameMap: boolean;
}

/** A month is some megabytes while it is compared. */
const MONTHS_AT_ONCE = 4;

/**
 * The children that are counted otherwise in the later run than in the one before. Month by month: objects are named by their content,
 * so a month of the same name holds nobody who changed, and of the others only who did is kept.
 */
export async function changedPairs(store: Store, runs: TwoRuns): Promise<Pair[]> {
  const now = outcomesByMonth(runs.outcomes);
  const months = new Set([...runs.before, ...runs.after].map(({ cohort }) => cohort));
  const found = await mapLimit([...months], MONTHS_AT_ONCE, async (month) => {
    const [was, is] = [runs.before, runs.after].map((kept) => kept.find(({ cohort }) => cohort === month));
    if (runs.isSameMap && was?.sha256 === is?.sha256) return [];
    const lines = was === undefined ? [] : await rowsOf(store, was);
    return pairsOf(lines, now.get(month) ?? [], runs.isSameMap);
  });
  return paired(found.flat(), runs.tombstones);
}

async function rowsOf(store: Store, object: OutcomeObject): Promise<ChildOutcome[]> {
  return (await store.outcome.startReading<ChildOutcome>([object])).rows();
}

function pairsOf(
  before: readonly ChildOutcome[],
  after: readonly ChildOutcome[],
  isSameMap: boolean,
): Pair[] {
  const left = new Map(after.map((line) => [line.childId, line]));
  const pairs: Pair[] = [];
  for (const line of before) {
    const { childId } = line;
    const other = left.get(childId);
    left.delete(childId);
    if (other === undefined || isOther(line, other) || !isSameMap) pairs.push(pairOf(line, other));
  }
  for (const line of left.values()) pairs.push(pairOf(undefined, line));
  return pairs;
}

function isOther(before: ChildOutcome, after: ChildOutcome): boolean {
  return before.status !== after.status || before.unit !== after.unit;
}

/** Rows of a table hold all of it: what is kept is copied out. */
function pairOf(before: ChildOutcome | undefined, after: ChildOutcome | undefined): Pair {
  return { ...(before && { before: comparedOf(before) }), ...(after && { after: comparedOf(after) }) };
}

function comparedOf(line: ChildOutcome): ComparedChild {
  const { childId, unit, dateOfBirth, standing, status, card, sources } = line;
  return {
    childId,
    standing,
    sources,
    ...(unit !== undefined && { unit }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(status !== undefined && { status }),
    ...(card !== undefined && { card }),
  };
}

/**
 * Joins what stands alone in one month with what stands alone in another: the same child under another day of birth, or, where the id
 * it went by was buried in one that the run before did not have, under another id. Only children in scope in either run are left.
 */
export function paired(pairs: readonly Pair[], tombstones: readonly Tombstone[]): Pair[] {
  const into = new Map(tombstones.map(({ childId, into }) => [childId, into]));
  const alone = new Map<ChildId, ComparedChild>();
  for (const { before, after } of pairs) if (before === undefined && after) alone.set(after.childId, after);
  const take = (childId: ChildId | undefined): Pick<Pair, 'after'> => {
    const after = childId === undefined ? undefined : alone.get(childId);
    if (after === undefined) return {};
    alone.delete(after.childId);
    return { after };
  };
  const known = pairs.filter(({ before }) => before !== undefined);
  const byId = known.map((pair) => (pair.after ? pair : { ...pair, ...take(pair.before?.childId) }));
  const byHeir = byId.map((pair) =>
    pair.after ? pair : { ...pair, ...take(into.get(pair.before?.childId ?? '')) },
  );
  return [...byHeir, ...[...alone.values()].map((after) => ({ after }))].filter(isCounted);
}

function isCounted({ before, after }: Pair): boolean {
  return before?.status !== undefined || after?.status !== undefined;
}
