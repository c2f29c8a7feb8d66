import { cardRef } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Bilingual } from '../../shared/linkage/bilingual.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { DOUBLE } from '../../shared/linkage/engine/doubles.ts';
import { doubtInWords, explain, type Step } from '../../shared/linkage/explain.ts';
import type { DecidedPair, Decision } from '../../shared/linkage/memory/decision.ts';
import type { FieldChange } from '../../shared/linkage/memory/fingerprint.ts';
import { changeInWords, DECISION_DOUBTS } from '../../shared/linkage/memory/words.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Child, ChildId } from '../../shared/register/child.ts';
import type { Replayed } from './decisions.ts';
import type { LinkTrace } from './link-trace.ts';

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
  /** The child that holds the card today. */
  heldBy?: ChildId;
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
  found: Replayed;
  weigh: LinkTrace['weigh'];
}

/** The open questions of a run as they are kept for reviewers: a line a child. */
export function reviewLines(reviewed: Reviewed): ReviewLine[] {
  const { children, cards, found } = reviewed;
  const candidateOf = candidatesOf(reviewed);
  const byChild = Map.groupBy([...found.unsure, ...found.recheck], ({ left }) => left);
  return [...byChild].flatMap(([left, own]) =>
    children.slice(left, left + 1).map((child) => ({
      childId: child.id,
      candidates: own
        .flatMap(({ candidates }) => candidates)
        .flatMap((link) =>
          cards.slice(link.right, link.right + 1).map(({ key }) => candidateOf(link, { child, key })),
        ),
    })),
  );
}

type Named = { child: Child; key: string };

function candidatesOf({
  pairs,
  found,
  children,
  weigh,
}: Reviewed): (link: Link, named: Named) => ReviewCandidate {
  const spec = childrenToCards.pass('province');
  const decided = new Map(pairs.map((pair) => [`${pair.left} ${pair.right}`, pair]));
  const asked = new Set(found.unsure.flatMap(({ candidates }) => candidates.map(({ right }) => right)));
  const owners = new Map(
    found.links.filter(({ right }) => asked.has(right)).map(({ left, right }) => [right, left]),
  );
  return (link, { child, key }) => {
    const { probability, weight, evidence } = isWeighed(link) ? link : weigh(link);
    const owner = children[owners.get(link.right) ?? -1]?.id;
    return {
      card: cardRef(child.id, key),
      key,
      probability,
      weight,
      ...(link.doubt !== undefined && { doubt: wordedDoubt(link.doubt, spec) }),
      ...(owner !== undefined && owner !== child.id && { heldBy: owner }),
      ...pastOf(decided.get(`${link.left} ${link.right}`)),
      levels: explain({ evidence }, spec),
    };
  };
}

/** A number alone, or what speaks for the child it was taken for, is not what a person has to compare. */
function isWeighed({ rule, doubt }: Link): boolean {
  return (rule === 'scored' || rule === 'exact') && doubt !== DOUBLE;
}

function wordedDoubt(doubt: string, spec: ReturnType<typeof childrenToCards.pass>): Worded {
  return { code: doubt, ...(DECISION_DOUBTS[doubt] ?? doubtInWords(doubt, spec)) };
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
