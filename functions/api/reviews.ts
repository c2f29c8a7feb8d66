import { type ChildOutcome, cardRef } from '../../shared/coverage/outcome.ts';
import { seenPair } from '../../shared/linkage/memory/decided-pairs.ts';
import type { Decision, DecisionReason } from '../../shared/linkage/memory/decision.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { Run } from '../../shared/store/run.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { decisionsOf, reviewKeys } from '../reconcile-province/decisions.ts';
import { readExplanation } from '../reconcile-province/explain/keep-explanations.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import {
  type PastDecision,
  pastDecision,
  type ReviewCandidate,
  type ReviewLine,
} from '../reconcile-province/review-lines.ts';
import { childOf, getOutcome, rowsByKey } from './child-of-run.ts';
import { getLatestRun } from './latest-run.ts';

/** What a person decides: whether the card (as `listReviews` quotes it) is the child's. */
export interface ReviewDecision {
  province: UnitCode;
  childId: ChildId;
  card: string;
  decision: Review['decision'];
  /** An opaque account id. */
  by: string;
  /** ISO instant. */
  at: string;
  reason?: DecisionReason | undefined;
}

/** The questions of the latest run nobody has answered since. @throws CodedError E9003 */
export async function listReviews(store: Store, { province }: { province: UnitCode }): Promise<ReviewLine[]> {
  const run = await getLatestRun(store, province);
  const [lines, reviews] = await Promise.all([linesOf(store, run), store.reviews.list(province)]);
  const latest = new Map(reviews.map(({ left, right, at }) => [`${left} ${right}`, at]));
  const isOpen = (childId: ChildId, { key, decided }: ReviewCandidate): boolean => {
    const at = latest.get(`${reviewKeys.child(childId)} ${reviewKeys.card(key)}`);
    return at === undefined || at === decided?.at;
  };
  return lines
    .map(({ childId, candidates }) => ({
      childId,
      candidates: candidates.filter((candidate) => isOpen(childId, candidate)),
    }))
    .filter(({ candidates }) => candidates.length > 0);
}

/** A decision as it was made. */
export interface DecisionLine extends PastDecision {
  childId: ChildId;
  card: string;
  /** Whether a later decision on the pair took its place. */
  superseded: boolean;
}

/** A decision just kept, and the one on the same pair it takes the place of. */
export interface MadeDecision extends PastDecision {
  childId: ChildId;
  card: string;
  supersedes?: PastDecision;
}

/** Every decision of the province, the latest first. */
export async function listDecisions(
  store: Store,
  { province }: { province: UnitCode },
): Promise<DecisionLine[]> {
  const decisions = decisionsOf(await store.reviews.list(province));
  const latest = new Map(decisions.map(({ childId, cardKey, at }) => [`${childId} ${cardKey}`, at]));
  return decisions
    .map((decision) => ({
      childId: decision.childId,
      card: cardRef(decision.childId, decision.cardKey),
      ...pastDecision(decision),
      superseded: latest.get(`${decision.childId} ${decision.cardKey}`) !== decision.at,
    }))
    .sort((a, b) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1));
}

/**
 * Keeps a decision for good, with digests of what it was made on; the next run uses it. Any card may be decided on that the
 * child holds, that is in question, that explaining the child shows as near, or that was decided on before; a later
 * decision on a pair takes the place of an earlier one.
 * @throws CodedError E9003, E9005 no such child, E9006 no such card.
 */
export async function decideReview(store: Store, input: ReviewDecision): Promise<MadeDecision> {
  const { province, childId: asked, card: ref } = input;
  const run = await getLatestRun(store, province);
  const outcome = await getOutcome(store, run, asked);
  const decisions = decisionsOf(await store.reviews.list(province));
  const keys = await keysInReach(store, run, { outcome, decisions });
  const key = keys.find((one) => [asked, outcome.childId].some((id) => cardRef(id, one) === ref));
  if (key === undefined) throw new CodedError('E9006', ref);
  const review = await reviewOf(store, run, { input, outcome, key });
  await store.reviews.add(review);
  const before = latestOn({ childId: outcome.childId, cardKey: key }, decisions);
  return {
    childId: outcome.childId,
    card: cardRef(outcome.childId, key),
    ...pastDecision(review),
    ...(before !== undefined && before.at < review.at && { supersedes: pastDecision(before) }),
  };
}

function latestOn(
  { childId, cardKey }: Pick<Decision, 'childId' | 'cardKey'>,
  decisions: readonly Decision[],
) {
  return decisions
    .filter((one) => one.childId === childId && one.cardKey === cardKey)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

/** The decision with digests of both records; of a card that left the book since the run there is nothing to keep. */
async function reviewOf(
  store: Store,
  run: Run,
  { input, outcome, key }: { input: ReviewDecision; outcome: ChildOutcome; key: string },
): Promise<Review> {
  const { province, decision, by, at, reason } = input;
  const [card] = await rowsByKey(store, run, { feed: 'cards', keys: [key], near: outcome });
  const child = await childOf(store, run, outcome);
  return {
    province,
    left: reviewKeys.child(child.id),
    right: reviewKeys.card(key),
    decision,
    by,
    at,
    ...(reason !== undefined && { reason }),
    ...(card !== undefined && { seen: seenPair({ child, card }, { salt: at, province }) }),
  };
}

async function keysInReach(
  store: Store,
  run: Run,
  { outcome, decisions }: { outcome: ChildOutcome; decisions: readonly Decision[] },
): Promise<string[]> {
  const { childId, sources } = outcome;
  const { explanations = [] } = run.assessed as Assessed;
  const [lines, kept] = await Promise.all([
    linesOf(store, run),
    readExplanation(store, explanations, childId),
  ]);
  const asked = lines.filter((line) => line.childId === childId).flatMap(({ candidates }) => candidates);
  const decided = decisions.filter((one) => one.childId === childId);
  return [
    ...asked.map(({ key }) => key),
    ...sources.cards,
    ...(kept?.near.map(({ key }) => key) ?? []),
    ...decided.map(({ cardKey }) => cardKey),
  ];
}

function linesOf(store: Store, run: Run): Promise<ReviewLine[]> {
  const { reviews } = run.assessed as Assessed;
  return store.outcome.read<ReviewLine>(reviews);
}
