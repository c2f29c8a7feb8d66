import type { AreaOf } from '../../shared/follow-up/papers/d03/columns.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';

/** The names of a commune and of all it lies in, as an address ends. */
export function areasIn(units: Pick<UnitIndex, 'byCode' | 'ancestors'>): AreaOf {
  return (unit) => {
    const names = [unit, ...units.ancestors(unit)].flatMap((code) => units.byCode(code)?.name ?? []);
    return names.length === 0 ? undefined : names.join(', ');
  };
}
