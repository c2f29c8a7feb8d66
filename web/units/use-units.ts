import { useMemo } from 'react';
import type { LineOf } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';

export type UnitLine = LineOf<'listUnits', 'units'>;

/** The unit tree of the province at hand: names, what lies in what. Codes stand for themselves until it is there. */
export interface Units {
  province: string | undefined;
  all: readonly UnitLine[];
  find(code: string): UnitLine | undefined;
  nameOf(code: string): string;
  below(code: string): UnitLine[];
  /** From the province down to the unit itself. */
  pathTo(code: string): UnitLine[];
}

/** The units of the province, asked once. */
export function useUnits(): Units {
  const { data } = useAnswer('listUnits');
  return useMemo(() => unitsOf(data?.province, data?.units ?? []), [data]);
}

/** Looks units up in a list of them. */
export function unitsOf(province: string | undefined, all: readonly UnitLine[]): Units {
  const byCode = new Map(all.map((unit) => [unit.code, unit]));
  const pathTo = (code: string): UnitLine[] => {
    const unit = byCode.get(code);
    if (unit === undefined) return [];
    return [...(unit.parent === undefined ? [] : pathTo(unit.parent)), unit];
  };
  return {
    province,
    all,
    find: (code) => byCode.get(code),
    nameOf: (code) => byCode.get(code)?.name ?? code,
    below: (code) => all.filter(({ parent }) => parent === code),
    pathTo,
  };
}
