import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { PastDecision, ReviewCandidate } from '../reconcile-province/review-lines.ts';
import { type ChildOfRun, findChild } from './child-of-run.ts';
import { type Evidence, othersIn, othersOf, readEvidence } from './evidence.ts';
import { type ComparedCard, type Explanation, explanationOf } from './explain.ts';
import { isSeenBy, type Looking, placeOf } from './placed-child.ts';
import { TELL_ALL, type Telling } from './reasons.ts';

/** An explanation as far as somebody may know it. */
export type SeenExplanation = Omit<Explanation, 'asked'> & { asked: SeenCandidate[] };

/** A card in question; of a decision the account is left out for whoever has no business with reviewers. */
export type SeenCandidate = Omit<ReviewCandidate, 'decided'> & {
  decided?: Omit<PastDecision, 'by'> & Pick<Partial<PastDecision>, 'by'>;
};

/**
 * Explains a child to somebody. Whoever sees the province is told all. To others a child they may not see is one in another
 * commune: it has no id, its card no term and no evidence, what is asked about it is not there; and reviewers are accounts
 * of the province.
 */
export async function explainTo(
  viewer: Looking,
  store: Store,
  { run, found }: { run: Run; found: ChildOfRun },
): Promise<SeenExplanation> {
  const evidence = await readEvidence(store, run, found);
  if (viewer.mayAt(run.province)) return explanationOf(evidence, TELL_ALL);
  const seen = await seenAmong(othersIn(evidence), { viewer, store, run });
  const telling: Telling = { mayName: (childId) => seen.has(childId), namesReviewers: false };
  const { asked, nearest, ...rest } = explanationOf(evidence, telling);
  return {
    ...rest,
    asked: asked.filter((one) => othersOf(one, evidence).every(telling.mayName)).map(withoutReviewer),
    nearest: nearest.map((card) => (isOfUnseen(card, evidence, telling) ? bare(card) : card)),
  };
}

interface Looked {
  viewer: Looking;
  store: Store;
  run: Run;
}

async function seenAmong(
  childIds: readonly ChildId[],
  { viewer, store, run }: Looked,
): Promise<ReadonlySet<ChildId>> {
  const isSeen = async (childId: ChildId): Promise<boolean> => {
    const found = await findChild(store, run, childId);
    return found !== undefined && isSeenBy(viewer, await placeOf(store, run.province, found.outcome));
  };
  const seen = await Promise.all(childIds.map(isSeen));
  return new Set(childIds.filter((_, at) => seen[at]));
}

function withoutReviewer({ decided, ...candidate }: ReviewCandidate): SeenCandidate {
  if (decided === undefined) return candidate;
  const { by: _, ...word } = decided;
  return { ...candidate, decided: word };
}

function isOfUnseen({ key }: ComparedCard, { kept }: Evidence, { mayName }: Telling): boolean {
  const why = kept?.near?.find((near) => near.key === key)?.why;
  return why !== undefined && 'childId' in why && !mayName(why.childId);
}

/** That there is a near card, and no more of it. */
function bare({ validFrom: _, validTo: __, obstacle: ___, ...card }: ComparedCard): ComparedCard {
  return { ...card, levels: [] };
}
