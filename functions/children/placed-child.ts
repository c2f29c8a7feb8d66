import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { Case } from '../../shared/follow-up/case.ts';
import { isOpen, stateOf } from '../../shared/follow-up/case-state.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/** A child as far as it takes to say where it stands. */
export type Placeable = Pick<ChildOutcome, 'childId' | 'unit'>;

/** Where a child stands, and its case. */
export interface Placed {
  /** The commune that has to care, the province where nobody names one. */
  unit: UnitCode;
  /** The commune that was asked to take it over. */
  offeredTo?: UnitCode;
  case?: Case;
}

/**
 * Where a child stands, which is where it may be seen: at the commune that has its open case and at the one this was offered
 * to; without an open case at the commune that the data make responsible.
 */
export async function placeOf(
  store: Pick<Store, 'cases'>,
  province: UnitCode,
  { childId, unit = province }: Placeable,
): Promise<Placed> {
  const found = await store.cases.find(province, childId);
  if (found === undefined) return { unit };
  const state = stateOf(found.facts);
  if (!isOpen(state)) return { unit, case: found };
  const { offeredTo } = state;
  return { unit: found.unit, case: found, ...(offeredTo !== undefined && { offeredTo }) };
}

/** Whether somebody may see the child at one of the places where it stands. */
export function isSeenBy(
  { mayAt }: { mayAt(unit: UnitCode): boolean },
  { unit, offeredTo }: Placed,
): boolean {
  return mayAt(unit) || (offeredTo !== undefined && mayAt(offeredTo));
}

/** Names the child in the access log. */
export const seenAt = (childId: ChildId, { unit }: Placed): { childId: ChildId; unit: UnitCode } => ({
  childId,
  unit,
});
