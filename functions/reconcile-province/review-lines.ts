import { cardRef } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { explain, type Step } from '../../shared/linkage/explain.ts';
import type { Link, Unsure } from '../../shared/linkage/spec.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';

/** A card that may be the child's, with the evidence for and against; quoted without its number. */
export interface ReviewCandidate {
  card: string;
  /** Key of the card's row in the book. */
  key: string;
  probability: number;
  weight: number;
  /** Why linkage did not decide by itself. */
  doubt?: string;
  levels: Step[];
}

/** A child whose card a person must look at. */
export interface ReviewLine {
  childId: ChildId;
  candidates: ReviewCandidate[];
}

/** The unsure answers of linkage as they are kept for reviewers. */
export function reviewLines(
  unsure: readonly Unsure[],
  { children, cards }: { children: readonly Child[]; cards: readonly CardRecord[] },
): ReviewLine[] {
  const spec = childrenToCards.pass('province');
  const candidateOf = (child: Child, link: Link): ReviewCandidate[] =>
    cards.slice(link.right, link.right + 1).map(({ key }) => ({
      card: cardRef(child.id, key),
      key,
      probability: link.probability,
      weight: link.weight,
      ...(link.doubt !== undefined && { doubt: link.doubt }),
      levels: explain(link, spec),
    }));
  return unsure.flatMap(({ left, candidates }) =>
    children.slice(left, left + 1).map((child) => ({
      childId: child.id,
      candidates: candidates.flatMap((link) => candidateOf(child, link)),
    })),
  );
}
