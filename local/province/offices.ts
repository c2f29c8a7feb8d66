import type { UnitCode } from '../../shared/units/unit.ts';
import { communesOf, type UnitRow } from './geography.ts';

/** The area one office answers for: a district on the map of 2023, a base of about ten communes on the map of 2025. */
export interface Area {
  /** Position among the areas of the province; the quirks of offices are told by it (writing/senders.ts). */
  position: number;
  name: string;
  communes: UnitCode[];
  /** How many communes the areas before it have together. */
  firstCommune: number;
}

const COMMUNES_A_BASE = 10;

/** The areas of a province's offices, in the order of their codes. Every commune belongs to exactly one. */
export function areasOf(units: readonly UnitRow[]): Area[] {
  const districts = units.filter(({ level }) => level === 'district');
  const communes = communesOf(units);
  const areas = districts.map(({ code, name }) => ({
    name,
    communes: communes.filter(({ parent_code }) => parent_code === code).map((commune) => commune.code),
  }));
  const served = areas.length > 0 ? areas.filter((area) => area.communes.length > 0) : basesOf(communes);
  let firstCommune = 0;
  return served.map((area, position) => {
    firstCommune += area.communes.length;
    return { position, ...area, firstCommune: firstCommune - area.communes.length };
  });
}

function basesOf(communes: readonly UnitRow[]): Pick<Area, 'name' | 'communes'>[] {
  const count = Math.ceil(communes.length / COMMUNES_A_BASE);
  return Array.from({ length: count }, (_, base) => ({
    name: `Cơ sở ${base + 1}`,
    communes: communes.slice(base * COMMUNES_A_BASE, (base + 1) * COMMUNES_A_BASE).map(({ code }) => code),
  }));
}
