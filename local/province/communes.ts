import type { UnitCode } from '../../shared/units/unit.ts';
import { type Shares, sharesOf } from './ethnic-shares.ts';
import { type AdministrativeMap, communesOf, type UnitRow } from './geography.ts';
import { highlandSharesOf } from './highland-shares.ts';
import { GROUPS, type Group, type HighlandPeople } from './names/name-table.ts';
import { type Random, randomOf, type Weighted, weighted } from './random.ts';

interface Ground {
  province: UnitCode;
  map: AdministrativeMap;
  units: readonly UnitRow[];
  seed: number;
}

/** Who lives where in a province. */
export interface Settlement {
  communes: Weighted<UnitCode>;
  groups: ReadonlyMap<UnitCode, Weighted<Group>>;
  /** Absent where no people of the highlands lives. */
  highlandPeoples?: Weighted<HighlandPeople>;
}

/** Communes of uneven size, and each with its own mix of groups: Khmer live together, not evenly spread. */
export function settle({ units, province, map, seed }: Ground): Settlement {
  const random = randomOf(seed, 'communes');
  const highlandRandom = randomOf(seed, 'communes/highland');
  const shares = sharesOf(province, map);
  const communes = communesOf(units).map(({ code, type }) => ({
    code,
    size: sizeOf(type, random),
    khmer: random.next() ** 2,
    highland: highlandShareOf(shares, highlandRandom),
  }));
  const total = communes.reduce((sum, { size }) => sum + size, 0);
  const mean = communes.reduce((sum, { size, khmer }) => sum + size * khmer, 0) / total;
  const peoples = highlandSharesOf(province, map);
  return {
    communes: weighted(communes.map(({ code, size }) => [code, size])),
    groups: new Map(
      communes.map(({ code, khmer, highland }) => [
        code,
        mixOf(shares, { khmerFactor: khmer / mean, highland }),
      ]),
    ),
    ...(peoples.size > 0 && { highlandPeoples: weighted(peoples) }),
  };
}

function sizeOf(type: string, random: Random): number {
  const usual = type === 'xã' ? 1 : 1.2;
  return usual * Math.exp(0.45 * (random.next() + random.next() + random.next() - 1.5) * 2);
}

const MOST_OF_ONE_GROUP = 0.95;

/** As uneven as it can be spread evenly about the share of the province: nobody here, nearly all there. */
function highlandShareOf({ highland }: Shares, random: Random): number {
  const spread = Math.min(highland, Math.max(0, MOST_OF_ONE_GROUP - highland));
  return highland + (2 * random.next() - 1) * spread;
}

function mixOf(shares: Shares, commune: { khmerFactor: number; highland: number }): Weighted<Group> {
  const khmer = Math.min(MOST_OF_ONE_GROUP, shares.khmer * commune.khmerFactor);
  const highland = Math.min(MOST_OF_ONE_GROUP - khmer, commune.highland);
  const rest = (1 - khmer - highland) / (shares.kinh + shares.hoa);
  const mix: Shares = { khmer, kinh: shares.kinh * rest, hoa: shares.hoa * rest, highland };
  return weighted<Group>(GROUPS.map((group) => [group, mix[group]]));
}
