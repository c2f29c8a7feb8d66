import { addUp, type BridgeLine, bridgeLines, type Move } from '../../../shared/coverage/bridge.ts';
import {
  isGain,
  moveInto,
  moveOfAnswer,
  moveOut,
  type RowsRemembered,
} from '../../../shared/coverage/bridge-moves.ts';
import { type CountedChild, stepsOf } from '../../../shared/coverage/bridge-steps.ts';
import { countedMap, isSameMap } from '../../../shared/coverage/counted-map.ts';
import type { CoverageFact } from '../../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { ChildId } from '../../../shared/register/child.ts';
import type { Tombstone } from '../../../shared/register/identities.ts';
import type { OutcomeObject } from '../../../shared/store/book/outcomes.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import type { Run } from '../../../shared/store/run.ts';
import type { IsoDate } from '../../../shared/time/calendar.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { RunPlan } from '../plan.ts';
import { type CardsTwice, holdingElsewhere } from './cards-elsewhere.ts';
import { changedPairs, type Pair } from './pair-children.ts';
import { rowsRemembered } from './rows-remembered.ts';

/** How a run came from the one before it. */
export interface KeptBridge {
  from: { runId: string; asOf: IsoDate };
  /** A line a unit. */
  lines: OutcomeObject;
}

/** Of what a run keeps, what is compared; outcomes and identities are known of each run. */
interface KeptOfRun {
  facts: OutcomeObject;
  reviews: OutcomeObject;
}

/** What a run found and has kept. */
export interface FoundNow {
  outcomes: readonly ChildOutcome[];
  facts: readonly CoverageFact[];
  tombstones: readonly Tombstone[];
  kept: KeptOfRun & { outcome: readonly OutcomeObject[] };
}

/**
 * Keeps what leads from the run that is the latest published one to the one that was just assessed. Nothing where there is none, or
 * it is of a later date, and none that does not add up: no explanation is better than a wrong one.
 */
export async function keepBridge(
  store: Store,
  plan: RunPlan,
  now: FoundNow,
): Promise<KeptBridge | undefined> {
  const { province } = plan;
  const before = await store.runs.latestPublished(province);
  if (before?.assessed === undefined || before.asOf > plan.asOf) return undefined;
  const was = before.assessed as KeptOfRun;
  const facts = { before: await store.outcome.read<CoverageFact>(was.facts), after: now.facts };
  const pairs = await changedPairs(store, {
    before: before.outcome,
    after: now.kept.outcome,
    outcomes: now.outcomes,
    tombstones: now.tombstones,
    isSameMap: isSameMap(facts.before, facts.after),
  });
  const moveOf = await movesOf(store, pairs, { plan, before, now });
  const maps = { before: countedMap(facts.before, province), after: countedMap(facts.after, province) };
  const steps = pairs.flatMap((pair) =>
    stepsOf({ before: countedOf(pair.before), after: countedOf(pair.after), move: moveOf(pair) }, maps),
  );
  const lines = bridgeLines(facts, steps);
  if (!addUp(lines)) return undefined;
  const from = { runId: before.runId, asOf: before.asOf };
  return { from, lines: await store.outcome.write('bridge', province, 'all', lines) };
}

function countedOf(child: Pair['before']): CountedChild | undefined {
  return child?.status === undefined ? undefined : { unit: child.unit, status: child.status };
}

interface Known {
  plan: RunPlan;
  before: Run;
  now: FoundNow;
}

/** Why each of these children is counted otherwise. */
async function movesOf(
  store: Store,
  pairs: readonly Pair[],
  { plan, before, now }: Known,
): Promise<(pair: Pair) => Move> {
  const holds = await holdingElsewhere(store, pairs, await cardsTwice(store, { plan, before, now }));
  const fresh = pairs.flatMap(({ before, after }) => (before === undefined && after ? [after] : []));
  const rows = await rowsRemembered(store, before.identities, fresh);
  const merged = new Set(now.tombstones.map(({ childId }) => childId));
  return (pair) => moveOf(pair, { holds, rows, merged, asOf: plan.asOf });
}

interface Reasons {
  holds: ReadonlyMap<Pair, boolean>;
  rows: ReadonlyMap<ChildId, RowsRemembered>;
  merged: ReadonlySet<ChildId>;
  asOf: IsoDate;
}

function moveOf(pair: Pair, { holds, rows, merged, asOf }: Reasons): Move {
  const { before, after } = pair;
  if (after?.status !== undefined)
    return before?.status === undefined
      ? moveInto(before, after, rows.get(after.childId) ?? 'none')
      : moveOfAnswer(isGain(before.status, after.status), holds.get(pair));
  if (before === undefined) return 'other';
  return moveOut(before, after, { asOf, isMerged: merged.has(before.childId) });
}

async function cardsTwice(store: Store, { plan, before, now }: Known): Promise<CardsTwice> {
  const { province, manifests, visitors, asOf } = plan;
  const { inputs } = before;
  const at = <Found>(version: number | undefined, read: (version: number) => Promise<Found | undefined>) =>
    version === undefined ? undefined : read(version);
  const [cards, visited] = await Promise.all([
    at(inputs.cards, (version) => store.manifests.at(province, 'cards', version)),
    at(inputs.visitors, (version) => store.visitors.at(province, version)),
  ]);
  const { reviews } = before.assessed as KeptOfRun;
  return {
    before: { asOf: before.asOf, cards, visitors: visited, reviews },
    after: { asOf, cards: manifests.cards, visitors, reviews: now.kept.reviews },
  };
}

/** The line of one unit as the run kept it, and those of the units right below it. */
export async function readBridgeOf(
  store: Store,
  { lines }: KeptBridge,
  unit: UnitCode,
): Promise<BridgeLine[]> {
  const found = await store.outcome.read<BridgeLine>(lines, [unit]);
  return found.filter((line) => line.unit === unit || line.parent === unit);
}
