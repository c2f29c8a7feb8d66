import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Case } from '../../shared/follow-up/case.ts';
import { placesOfCase, placesOfChild, type WhereSeen, whereSeen } from '../../shared/follow-up/where-seen.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { findChild } from './child-of-run.ts';

/** A child as far as it takes to say where it stands. */
export type Placeable = Pick<ChildOutcome, 'childId' | 'unit'>;

/** Where a child stands, and its case. */
export interface Placed extends WhereSeen {
  case?: Case;
}

/** Somebody who looks: where they may. */
export interface Looking {
  mayAt(unit: UnitCode): boolean;
}

/** Where a child stands (`whereSeen`) that a run found. */
export async function placeOf(
  store: Pick<Store, 'cases'>,
  province: UnitCode,
  { childId, unit = province }: Placeable,
): Promise<Placed> {
  const found = await store.cases.find(province, childId);
  return { ...whereSeen(unit, found), ...(found !== undefined && { case: found }) };
}

/** Whether somebody may see the child at one of the places where it stands. */
export function isSeenBy({ mayAt }: Looking, place: WhereSeen): boolean {
  return placesOfChild(place).some(mayAt);
}

/** Whether somebody may read a case; the data are asked only where the case does not say it itself. */
export async function isCaseSeenBy(store: Store, { mayAt }: Looking, one: Case): Promise<boolean> {
  const { province, childId, unit } = one;
  const where = whereSeen(unit, one);
  if (placesOfCase(where).some(mayAt)) return true;
  const run = where.closedAt === undefined ? undefined : await store.runs.latestPublished(province);
  const found = run && (await findChild(store, run, childId));
  return found !== undefined && placesOfCase(whereSeen(found.outcome.unit ?? province, one)).some(mayAt);
}

/** Names the child in the access log. */
export const seenAt = (childId: ChildId, { unit }: WhereSeen): { childId: ChildId; unit: UnitCode } => ({
  childId,
  unit,
});
