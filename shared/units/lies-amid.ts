import type { UnitCode } from './unit.ts';

/**
 * The General Statistics Office numbered districts and communes province by province, communes in steps of three, and put
 * later ones in between: numbers of two provinces lie among one another so closely in these places only (its list of 2025).
 */
const WIDEST_GAP = 15;
const AMONG_OTHERS: ReadonlySet<UnitCode> = new Set(['250', '22738', '22739']);

/** Whether a code lies so close between two units of one province that no other province can have it. */
export function liesAmid(code: UnitCode, hasUnit: (code: UnitCode) => boolean): boolean {
  if (AMONG_OTHERS.has(code)) return false;
  const away = (step: number): number => {
    for (let by = 1; by < WIDEST_GAP; by += 1)
      if (hasUnit(String(Number(code) + step * by).padStart(code.length, '0'))) return by;
    return WIDEST_GAP;
  };
  return away(-1) + away(1) <= WIDEST_GAP;
}
