import { unknownCommuneOf } from '../../../shared/coverage/facts.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../shared/units/unit-index.ts';
import type { Caller } from './endpoint.ts';
import { Problem } from './problem.ts';

/**
 * The unit a question is about, where the caller may ask it: the one it names, else the caller's only one, or the province
 * for whoever has none. @throws Problem E8400 where somebody with several names none, E8403
 */
export function askedUnit(caller: Pick<Caller, 'scope' | 'permit'>, named: UnitCode | undefined): UnitCode {
  const { province, units } = caller.scope;
  if (named === undefined && units.length > 1) throw new Problem('E8400', { fields: ['unit'] });
  const unit = named ?? units[0] ?? province;
  caller.permit(unit);
  return unit;
}

/** Lets pass who may do it at a unit that is there. @throws Problem E8403, E8404 */
export function permitAt(caller: Pick<Caller, 'scope' | 'permit'>, unit: UnitCode, units: UnitIndex): void {
  caller.permit(unit);
  const { province } = caller.scope;
  const isKnown = [province, unknownCommuneOf(province)].includes(unit) || units.byCode(unit) !== undefined;
  if (!isKnown) throw new Problem('E8404');
}
