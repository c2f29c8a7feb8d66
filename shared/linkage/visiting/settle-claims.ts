import { TIE_BITS } from '../across-provinces.ts';
import { TIE } from '../engine/decide-group.ts';
import type { PlacedClaim } from './claim.ts';

/** Rule of a link that a person made. */
const DECIDED = 'decided';
const SCORED = 'scored';

/** More bits than any weight has: an equal number with the name behind it outranks all other evidence. */
const NUMBER_BITS = 1000;

/**
 * What becomes of the claims on the cards of one holder. Each province was looked at by itself; where several claim the
 * holder, those who fit about as well are all in question and those who fit clearly worse have nothing to do with it, as
 * inside a province. What a person said comes first. Cards that their own province asks about (`isAsked`) go nowhere
 * without a number.
 */
export function settleClaims<One extends PlacedClaim>(
  claims: readonly One[],
  { isAsked }: { isAsked: boolean },
): One[] {
  const decided = claims.filter(({ rule }) => rule === DECIDED);
  if (decided.length > 0) return decided;
  const least = Math.max(...claims.map(strengthOf)) - TIE_BITS;
  const near = claims.filter((claim) => strengthOf(claim) > least);
  const isDisputed = new Set(near.map(({ province }) => province)).size > 1;
  const own = isDisputed ? near : claims.filter(({ province }) => province === near[0]?.province);
  return own.map((claim) => (isDisputed || (isAsked && claim.rule === SCORED) ? inQuestion(claim) : claim));
}

function strengthOf({ rule, weight }: PlacedClaim): number {
  return rule === SCORED ? weight : NUMBER_BITS;
}

function inQuestion<One extends PlacedClaim>(claim: One): One {
  return { ...claim, doubt: claim.doubt ?? TIE };
}
