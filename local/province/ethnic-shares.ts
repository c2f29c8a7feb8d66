import type { UnitCode } from '../../shared/units/unit.ts';
import type { AdministrativeMap } from './geography.ts';
import { highlandSharesOf } from './highland-shares.ts';
import type { Group } from './names/name-table.ts';

export type Shares = Record<Group, number>;

type DeltaShares = Omit<Shares, 'highland'>;

/** Where the census gives no share we use: nearly everybody is named as Kinh. */
const DEFAULT: DeltaShares = { kinh: 0.985, khmer: 0.005, hoa: 0.01 };

/**
 * Shares by province of the Mekong delta. Sóc Trăng: Khmer 30.7 % (census 2009) and 30.2 % (2017), Hoa 5–6 %
 * (domain 10.3). The others, and new Cần Thơ (Sóc Trăng, Hậu Giang and Cần Thơ together), are our estimates.
 */
const SHARES: Record<AdministrativeMap, Record<UnitCode, DeltaShares>> = {
  '2023': {
    '94': { kinh: 0.643, khmer: 0.302, hoa: 0.055 },
    '84': { kinh: 0.675, khmer: 0.315, hoa: 0.01 },
    '91': { kinh: 0.85, khmer: 0.13, hoa: 0.02 },
    '95': { kinh: 0.9, khmer: 0.08, hoa: 0.02 },
    '89': { kinh: 0.95, khmer: 0.04, hoa: 0.01 },
    '96': { kinh: 0.965, khmer: 0.025, hoa: 0.01 },
    '92': { kinh: 0.965, khmer: 0.02, hoa: 0.015 },
  },
  '2025': {
    '92': { kinh: 0.86, khmer: 0.11, hoa: 0.03 },
    '86': { kinh: 0.89, khmer: 0.1, hoa: 0.01 },
    '91': { kinh: 0.9, khmer: 0.085, hoa: 0.015 },
    '96': { kinh: 0.93, khmer: 0.055, hoa: 0.015 },
  },
};

/** Shares of the naming groups in a province; they sum to one. */
export function sharesOf(province: UnitCode, map: AdministrativeMap): Shares {
  const highland = [...highlandSharesOf(province, map).values()].reduce((sum, share) => sum + share, 0);
  const { kinh, khmer, hoa } = SHARES[map][province] ?? DEFAULT;
  return { kinh: kinh - highland, khmer, hoa, highland };
}
