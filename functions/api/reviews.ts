import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Review } from '../../shared/store/registry/reviews.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';
import { reviewKeys } from '../reconcile-province/decisions.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import type { ReviewLine } from '../reconcile-province/review-lines.ts';
import { explainChild } from './explain.ts';
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
}

/** The children whose card is not sure, undecided ones only. @throws CodedError E9003 */
export async function listReviews(store: Store, { province }: { province: UnitCode }): Promise<ReviewLine[]> {
  const [lines, decided] = await Promise.all([linesOf(store, province), store.reviews.list(province)]);
  const pairs = new Set(decided.map(({ left, right }) => `${left} ${right}`));
  return lines
    .map(({ childId, candidates }) => ({
      childId,
      candidates: candidates.filter(
        ({ key }) => !pairs.has(`${reviewKeys.child(childId)} ${reviewKeys.card(key)}`),
      ),
    }))
    .filter(({ candidates }) => candidates.length > 0);
}

/**
 * Keeps a decision for good; the next run uses it. Any card may be decided on that the child holds, that is in
 * question, or that explaining the child shows as near.
 * @throws CodedError E9003, E9005 no such child, E9006 no such card.
 */
export async function decideReview(store: Store, input: ReviewDecision): Promise<Review> {
  const { province, childId, card, decision, by, at } = input;
  const key = (await findInQuestion(store, input)) ?? (await findExplained(store, input));
  if (key === undefined) throw new CodedError('E9006', card);
  const pair = { left: reviewKeys.child(childId), right: reviewKeys.card(key) };
  const review: Review = { province, ...pair, decision, by, at };
  await store.reviews.add(review);
  return review;
}

async function findInQuestion(
  store: Store,
  { province, childId, card }: ReviewDecision,
): Promise<string | undefined> {
  const line = (await linesOf(store, province)).find((one) => one.childId === childId);
  return line?.candidates.find((one) => one.card === card)?.key;
}

async function findExplained(
  store: Store,
  { province, childId, card }: ReviewDecision,
): Promise<string | undefined> {
  const { held, nearest } = await explainChild(store, { province, childId });
  return [...held, ...nearest].find((one) => one.card === card)?.key;
}

async function linesOf(store: Store, province: UnitCode): Promise<ReviewLine[]> {
  const run = await getLatestRun(store, province);
  const { reviews } = run.assessed as Assessed;
  return store.outcome.read<ReviewLine>(reviews);
}
