import type { CardRecord } from '../../shared/feeds/records.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import type { ReviewCandidate, ReviewLine } from '../reconcile-province/review-lines.ts';
import { cardsByKey } from './cards-by-key.ts';
import type { ChildOfRun } from './child-of-run.ts';

/** What a run kept to explain a child with. */
export interface Evidence extends ChildOfRun {
  run: Run;
  cards: readonly CardRecord[];
  asked: readonly ReviewCandidate[];
  /** Whom else a card in question may belong to, by its key. */
  claimants: ReadonlyMap<string, readonly ChildId[]>;
}

/** Reads what explains a child that was looked up already. */
export async function readEvidence(store: Store, run: Run, found: ChildOfRun): Promise<Evidence> {
  const { outcome, kept } = found;
  const { near = [], cardCohorts = [] } = kept ?? {};
  const keys = [...outcome.sources.cards, ...near.map(({ key }) => key)];
  const [lines, cards] = await Promise.all([
    store.outcome.read<ReviewLine>((run.assessed as Assessed).reviews),
    cardsByKey(store, run, { keys, near: outcome, cohorts: cardCohorts }),
  ]);
  const [own = [], others = []] = [true, false].map((isOwn) =>
    lines
      .filter(({ childId }) => (childId === outcome.childId) === isOwn)
      .flatMap(({ childId, candidates }) => candidates.map((candidate) => ({ childId, candidate }))),
  );
  const claims = others.flatMap(({ childId, candidate: { key } }) =>
    key === undefined ? [] : { key, childId },
  );
  const byCard = Map.groupBy(claims, ({ key }) => key);
  const claimants = new Map([...byCard].map(([key, all]) => [key, all.map(({ childId }) => childId)]));
  return { ...found, run, cards, asked: own.map(({ candidate }) => candidate), claimants };
}

/** The other children that a question about a card touches. */
export function othersOf(
  { key, heldBy, sameAs }: ReviewCandidate,
  { claimants }: Pick<Evidence, 'claimants'>,
): ChildId[] {
  const claiming = key === undefined ? [] : (claimants.get(key) ?? []);
  return [heldBy, sameAs, ...claiming].filter((one) => one !== undefined);
}

/** Every other child that the evidence is about, each once. */
export function othersIn(evidence: Evidence): ChildId[] {
  const { held = [], near = [] } = evidence.kept ?? {};
  return [
    ...new Set([
      ...held.flatMap(({ decided }) => decided?.childId ?? []),
      ...near.flatMap(({ why }) => ('childId' in why ? why.childId : [])),
      ...evidence.asked.flatMap((one) => othersOf(one, evidence)),
    ]),
  ];
}
