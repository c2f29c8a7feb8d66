import type { CardRecord } from '../../../shared/feeds/records.ts';
import type { DecisionReason } from '../../../shared/linkage/memory/decision.ts';
import type { LevelHit, Link } from '../../../shared/linkage/spec.ts';
import type { ChildId } from '../../../shared/register/child.ts';

/** How much a card was found to be a child's. */
export interface KeptEvidence {
  /** Key of the card's row in the book. */
  key: string;
  probability: number;
  weight: number;
  /** The steps as `[field, level, bits]`, bits to three decimals: half of the room of objects. */
  steps: KeptStep[];
}

export type KeptStep = [field: string, level: string, weight: number, rarity?: number];

/** A link that rests on weights, or on a person's word. */
export interface KeptLink extends KeptEvidence {
  rule: string;
  /** Whose word it rests on; `childId` where that was that this child is another one, whose card it is. */
  decided?: { by: string; at: string; reason?: DecisionReason; childId?: ChildId };
}

/** Why a near card was not given to the child. */
export type WhyNot =
  | { code: 'decided_different'; by: string; at: string; reason?: DecisionReason }
  | { code: 'of_other_child'; childId: ChildId }
  | { code: 'in_question'; childId: ChildId }
  | { code: 'guard'; guard: string }
  /** Bits short of a link. */
  | { code: 'below_threshold'; bits: number }
  | { code: 'not_chosen' };

/** A card that comes near a child without a valid one. */
export interface KeptNear extends KeptEvidence {
  why: WhyNot;
}

/**
 * What a run keeps to explain a child, beside its outcome: the evidence of links that rest on weights and of the nearest
 * cards of an uncovered child. Of a card that bears the child's own number nothing is kept.
 *
 * Kept and not computed again when asked: a weight rests on the names of the whole province, on the births of the month and
 * on how many records were still open, so that explaining one child would mean to link its month and the province's
 * leftovers once more, on rows that have to be read first. For Sóc Trăng keeping takes a twentieth of the time of a run, and
 * 2.4 MB, the lines of children without evidence another megabyte.
 *
 * Every child has a line, as it also says where the rest lies: without it one child is looked for in every month. What it
 * says of that is where to look first; what is not found there is looked for everywhere.
 */
export interface KeptExplanation {
  childId: ChildId;
  /** Birth month whose object holds the outcome; absent in runs of before it was kept. */
  cohort?: string;
  held?: KeptLink[];
  near?: KeptNear[];
  /** Months of the book that hold its cards, where not its own. */
  cardCohorts?: string[];
}

/** What is kept of a pair that was weighed. */
export function keptEvidence(
  { right, weight, probability, evidence }: Pick<Link, 'right' | 'weight' | 'probability' | 'evidence'>,
  cards: readonly CardRecord[],
): KeptEvidence {
  return { key: cards[right]?.key ?? '', probability, weight, steps: stepsOf(evidence) };
}

/** Evidence as it is kept. */
export function stepsOf(evidence: readonly LevelHit[]): KeptStep[] {
  return evidence.map(({ field, level, weight, rarity }) =>
    rarity === undefined ? [field, level, rounded(weight)] : [field, level, rounded(weight), rounded(rarity)],
  );
}

/** Kept steps as evidence. */
export function evidenceOf(steps: readonly KeptStep[]): LevelHit[] {
  return steps.map(([field, level, weight, rarity]) => ({
    field,
    level,
    weight,
    ...(rarity !== undefined && { rarity }),
  }));
}

const rounded = (bits: number): number => Math.round(bits * 1000) / 1000;
