import { useMemo } from 'react';
import { call } from '../api/call.ts';
import type { LineOf } from '../api/types.ts';
import { worksOutside } from '../device/kept-lists.ts';
import type { KeptUnits } from '../device/schema.ts';
import { useKept } from '../device/use-kept.ts';
import { useScope } from '../sign-in/use-session.tsx';

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

/** The units of the province, asked once; without a network as this device knows them. */
export function useUnits(): Units {
  const scope = useScope();
  const { subject } = scope;
  const { data } = useKept<KeptUnits>({
    key: ['listUnits', subject],
    find: (device) => device.get('units', subject),
    isSound: ({ units }) => Array.isArray(units?.units),
    read: async (signal) => ({ subject, units: await call('listUnits', {}, { signal }) }),
    ...(worksOutside(scope) && { keep: (device, units) => device.put('units', units) }),
  });
  return useMemo(() => unitsOf(data?.units.province, data?.units.units ?? []), [data]);
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
