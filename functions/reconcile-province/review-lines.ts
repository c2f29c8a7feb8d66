import { cardRef } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { doubtInWords, explain, type Step } from '../../shared/linkage/explain.ts';
import type { DecidedPair, Decision } from '../../shared/linkage/memory/decision.ts';
import type { FieldChange } from '../../shared/linkage/memory/fingerprint.ts';
import { changeInWords, DECISION_DOUBTS } from '../../shared/linkage/memory/words.ts';
import type { Bilingual, Link, Unsure } from '../../shared/linkage/spec.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';

/** Something with a code, in words. */
export interface Worded extends Bilingual {
  code: string;
}

/** A decision as it is shown: who, when and what, without the digests. */
export type PastDecision = Pick<Decision, 'decision' | 'by' | 'at' | 'reason'>;

/** A card that may be the child's, with the evidence for and against; quoted without its number. */
export interface ReviewCandidate {
  card: string;
  /** Key of the card's row in the book. */
  key: string;
  probability: number;
  weight: number;
  /** Why a person has to look. */
  doubt?: Worded;
  /** What was decided on the pair before the data changed. */
  decided?: PastDecision;
  /** What changed since that decision. */
  changes?: (FieldChange & Bilingual)[];
  levels: Step[];
}

/** A child whose card a person must look at. */
export interface ReviewLine {
  childId: ChildId;
  /** Likeliest first. */
  candidates: ReviewCandidate[];
}

interface Reviewed {
  children: readonly Child[];
  cards: readonly CardRecord[];
  pairs: readonly DecidedPair[];
}

/** The open questions of a run as they are kept for reviewers, in the order given. */
export function reviewLines(unsure: readonly Unsure[], { children, cards, pairs }: Reviewed): ReviewLine[] {
  const spec = childrenToCards.pass('province');
  const decided = new Map(pairs.map((pair) => [`${pair.left} ${pair.right}`, pair]));
  const candidateOf = (child: Child, link: Link): ReviewCandidate[] =>
    cards.slice(link.right, link.right + 1).map(({ key }) => ({
      card: cardRef(child.id, key),
      key,
      probability: link.probability,
      weight: link.weight,
      ...(link.doubt !== undefined && {
        doubt: { code: link.doubt, ...(DECISION_DOUBTS[link.doubt] ?? doubtInWords(link.doubt, spec)) },
      }),
      ...pastOf(decided.get(`${link.left} ${link.right}`)),
      levels: explain(link, spec),
    }));
  return [...Map.groupBy(unsure, ({ left }) => left)].flatMap(([left, own]) =>
    children.slice(left, left + 1).map((child) => ({
      childId: child.id,
      candidates: own.flatMap(({ candidates }) => candidates).flatMap((link) => candidateOf(child, link)),
    })),
  );
}

function pastOf(pair: DecidedPair | undefined): Pick<ReviewCandidate, 'decided' | 'changes'> {
  if (pair === undefined) return {};
  return {
    decided: pastDecision(pair.decision),
    changes: pair.changes.map((change) => ({ ...change, ...changeInWords(change) })),
  };
}

/** What may be shown of a decision. */
export function pastDecision({ decision, by, at, reason }: PastDecision): PastDecision {
  return { decision, by, at, ...(reason !== undefined && { reason }) };
}
