import type { Command } from '../../../../shared/access/commands.ts';
import { unknownCommuneOf } from '../../../../shared/coverage/facts.ts';
import type { Store } from '../../../../shared/store/open-store.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../../shared/units/unit-index.ts';
import { seenChildren } from '../../../children/seen-children.ts';
import { type ChildInReview, findChildInReview, type PairOfChild } from '../../../reviews/review-child.ts';
import type { Caller } from '../../http/endpoint.ts';
import { Problem, unseenChild } from '../../http/problem.ts';

/**
 * Who may see a pair: whoever is let in at the places of all children it touches. A pair of a child here and one there
 * is the province's, so that nobody is shown a record of elsewhere beside one of their own.
 */
export function reachOver(caller: Caller): (places: readonly UnitCode[]) => boolean {
  return (places) => places.every((place) => caller.mayAt(place));
}

/**
 * Lets pass who may list at a unit or, without one, wherever their own units are. @throws Problem E8403, E8404 where
 * there is no such unit
 */
export function permitList(caller: Caller, unit: UnitCode | undefined, units: UnitIndex): void {
  const { province, units: own } = caller.scope;
  if (unit === undefined) {
    if (own.length === 0) caller.permit();
    for (const one of own) caller.permit(one);
    return;
  }
  caller.permit(unit);
  const isKnown = [province, unknownCommuneOf(province)].includes(unit) || units.byCode(unit) !== undefined;
  if (!isKnown) throw new Problem('E8404');
}

/** Whether a place is a unit or lies in it; any place is in no unit at all, which is the province. */
export function liesIn(
  unit: UnitCode | undefined,
  caller: Caller,
  units: UnitIndex,
): (place: UnitCode) => boolean {
  if (unit === undefined || unit === caller.scope.province) return () => true;
  return (place) => place === unit || units.ancestors(place).includes(unit);
}

/**
 * A child with the pairs of it that the caller may see. One without any is answered like one that is not there: an id that
 * can be guessed must not tell who exists. @throws Problem E8404
 */
export async function getReviewed(
  store: Store,
  { caller, childId, command = 'list_reviews' }: { caller: Caller; childId: string; command?: Command },
): Promise<{ found: ChildInReview; pairs: PairOfChild[] }> {
  const found = await findChildInReview(store, { province: caller.scope.province, childId });
  const maySee = reachOver(caller);
  const pairs = found?.pairs.filter(({ places }) => maySee(places)) ?? [];
  if (found === undefined || found.pairs.length === 0) throw unseenChild();
  if (pairs.length === 0) {
    const [child] = await seenChildren(store, found.run, [found.child.outcome]);
    caller.remember({ kind: 'refused', command, why: 'place', ...(child !== undefined && { child }) });
    throw unseenChild();
  }
  return { found, pairs };
}
