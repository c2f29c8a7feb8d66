import type { CardRecord } from '../../feeds/records.ts';
import type { ChildId } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { Link } from '../spec.ts';

/** A child that a card of another province was found to be of or, with a doubt, may be of. */
export interface Claim extends Pick<Link, 'rule' | 'probability' | 'weight' | 'evidence' | 'doubt'> {
  childId: ChildId;
}

/** The same with the province of the child. */
export interface PlacedClaim extends Claim {
  province: UnitCode;
}

/** A card of another province that visits one, and whom it visits there. */
export interface VisitingCard {
  /** Under its visiting key. */
  card: CardRecord;
  /** The province that issued it. */
  from: UnitCode;
  /** In order of the children. */
  claims: readonly Claim[];
}

/** What was decided of a visiting card, without the weights: those move a little every night with the lists around them. */
export function decisionOf({ card, from, claims }: VisitingCard): unknown {
  return [from, card, claims.map(({ childId, rule, doubt }) => [childId, rule, doubt ?? null])];
}
