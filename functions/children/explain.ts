import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { explain, type Step } from '../../shared/linkage/explain.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Run } from '../../shared/store/run.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import {
  evidenceOf,
  type KeptEvidence,
  type KeptExplanation,
  type KeptLink,
} from '../reconcile-province/explain/kept.ts';
import { byPersonalNumber } from '../reconcile-province/explain/number-link.ts';
import type { Assessed } from '../reconcile-province/find-gaps.ts';
import { type IssuedElsewhere, issuedElsewhere } from '../reconcile-province/issued-elsewhere.ts';
import type { ReviewCandidate } from '../reconcile-province/review-lines.ts';
import { getLatestRun } from '../runs/latest-run.ts';
import { type CardTerm, termOf } from './card-term.ts';
import { getChild } from './child-of-run.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { type Reason, reasonOf, TELL_ALL, type Telling } from './reasons.ts';

/** A card beside a child: how alike they are, level by level. */
export interface ComparedCard extends CardTerm {
  /** Key of the card's row in the book: the agency's `source_ref`, or else made of the natural key. */
  key: string;
  /** Of a card of another province. */
  issuedIn?: IssuedElsewhere;
  probability: number;
  weight: number;
  levels: Step[];
  /** Of a near card why it was not taken, of a held one whose word it rests on. */
  why?: Reason;
}

/** Why the answer for a child is what it is. Holds what a person at the door needs to know, no number. */
export interface Explanation {
  asOf: IsoDate;
  /** The id that was asked for, where it was merged into this child's. */
  mergedFrom?: ChildId;
  child: ChildOutcome;
  /** The cards linked to the child. */
  held: ComparedCard[];
  /** The cards a person has to look at. */
  asked: ReviewCandidate[];
  /** The cards nearest to an uncovered child among those not linked to it, best first, at most three. */
  nearest: ComparedCard[];
}

/**
 * Explains one child of the latest published run with the weights of that run.
 * @throws CodedError E9003 no run, E9005 no such child.
 */
export async function explainChild(
  store: Store,
  { province, childId }: { province: UnitCode; childId: ChildId },
): Promise<Explanation> {
  const run = await getLatestRun(store, province);
  const evidence = await readEvidence(store, run, await getChild(store, run, childId));
  const explanation = explanationOf(evidence, TELL_ALL);
  return explanation.child.childId === childId ? explanation : { ...explanation, mergedFrom: childId };
}

/** The explanation the evidence makes, to whoever may be told that much. */
export function explanationOf(evidence: Evidence, telling: Telling): Explanation {
  const { run, outcome: child, kept, cards, asked } = evidence;
  const compared = comparedCards({ run, child, cards });
  const isWeighed = (run.assessed as Assessed).explanations !== undefined;
  const near = kept?.near ?? [];
  return {
    asOf: run.asOf,
    child,
    held: compared(isWeighed ? heldEvidence(child, kept, telling) : unknownEvidence(child)),
    asked: [...asked],
    nearest: compared(near.map((one) => ({ ...one, why: reasonOf(one.why, telling) }))),
  };
}

interface Circumstances {
  run: Run;
  child: ChildOutcome;
  cards: readonly CardRecord[];
}

type Weighed = KeptEvidence & { why?: Reason };

/** A run of before evidence was kept says which cards, and no more. */
function unknownEvidence({ sources, probability }: ChildOutcome): Weighed[] {
  return sources.cards.map((key) => ({ key, probability, weight: 0, steps: [] }));
}

/** What the run kept of each held card; of one with the child's own number it kept nothing. */
function heldEvidence(
  { sources }: ChildOutcome,
  kept: KeptExplanation | undefined,
  telling: Telling,
): Weighed[] {
  const links = new Map(kept?.held?.map((link) => [link.key, link]));
  return sources.cards.map((key) => {
    const link = links.get(key);
    if (link === undefined) return byPersonalNumber(key);
    const { decided } = link;
    return decided === undefined ? link : { ...link, why: wordFor(decided, telling) };
  });
}

function wordFor({ childId, ...word }: NonNullable<KeptLink['decided']>, telling: Telling): Reason {
  return reasonOf(
    childId === undefined ? { code: 'decided_same', ...word } : { code: 'same_child', ...word, childId },
    telling,
  );
}

function comparedCards({
  run,
  child,
  cards,
}: Circumstances): (evidence: readonly Weighed[]) => ComparedCard[] {
  const spec = childrenToCards.pass('province');
  const rows = new Map(cards.map((card) => [card.key, card]));
  const compared = ({ key, probability, weight, steps, why }: Weighed, card: CardRecord): ComparedCard => ({
    key,
    ...termOf(card, child, run.asOf),
    ...issuedElsewhere(key),
    probability,
    weight,
    levels: explain({ evidence: evidenceOf(steps) }, spec),
    ...(why !== undefined && { why }),
  });
  return (evidence) =>
    evidence.flatMap((one) => {
      const card = rows.get(one.key);
      return card === undefined ? [] : [compared(one, card)];
    });
}
