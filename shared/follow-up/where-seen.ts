import type { UnitCode } from '../units/unit.ts';
import type { Case } from './case.ts';
import { isOpen, stateOf } from './case-state.ts';

/** Where a child stands and may be seen, and its case with it. */
export interface WhereSeen {
  /** The commune that has to care; the province where nobody names one. */
  unit: UnitCode;
  /** The commune that was asked to take it over. */
  offeredTo?: UnitCode;
  /** The commune that had its case when that was closed: this may be read there too. */
  closedAt?: UnitCode;
}

/**
 * Where a child stands that the data place at `unitInData`: at the commune of its open case and, to be looked at, where this was
 * offered; without a case where the data place it. A case that was closed holds the child where it was for as long as the data
 * place it where they did then, as it would be opened there again; what they say anew goes before it.
 */
export function whereSeen(unitInData: UnitCode, one?: Pick<Case, 'unit' | 'facts'>): WhereSeen {
  if (one === undefined) return { unit: unitInData };
  const state = stateOf(one.facts);
  const { offeredTo } = state;
  if (isOpen(state)) return { unit: one.unit, ...(offeredTo !== undefined && { offeredTo }) };
  const isWhereItWas = (state.unitInData ?? one.unit) === unitInData;
  return { unit: isWhereItWas ? one.unit : unitInData, closedAt: one.unit };
}

/** Every place where the child may be seen: on its page, in a search, on its sheet. */
export function placesOfChild({ unit, offeredTo }: WhereSeen): UnitCode[] {
  return offeredTo === undefined ? [unit] : [unit, offeredTo];
}

/** Every place where its case may be read: wherever the child may be seen, and a closed one where it was closed. */
export function placesOfCase(where: WhereSeen): UnitCode[] {
  const { closedAt } = where;
  return closedAt === undefined ? placesOfChild(where) : [...placesOfChild(where), closedAt];
}
