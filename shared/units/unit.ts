import type { IsoDate } from '../time/calendar.ts';

/**
 * The official code as text: 2 digits a province, 3 a district, 5 a commune. Codes were re-used with another
 * extent in July 2025, so a code means something only together with a date.
 */
export type UnitCode = string;

export type UnitLevel = 'province' | 'district' | 'commune';

export interface Unit {
  code: UnitCode;
  name: string;
  /** The Vietnamese word of the unit's kind: `xã`, `phường`, `thị trấn`, `huyện`, … */
  type?: string;
  level: UnitLevel;
  parent_code?: UnitCode;
  valid_from?: IsoDate;
  valid_to?: IsoDate;
}

const COMMUNE_DIGITS = 5;

/** Whether a code is a commune's: five digits, where districts have three and provinces two (General Statistics Office). */
export function isCommuneCode(code: UnitCode): boolean {
  return code.length === COMMUNE_DIGITS;
}
