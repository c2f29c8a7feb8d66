import type { IsoDate, WrittenDate } from '../../../shared/time/calendar.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';

/** How one office writes its file. */
export interface Style {
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le';
  delimiter: ',' | ';' | '\t';
  /** The office's heading of each column; canonical names without it. */
  headings?: Readonly<Record<string, string>>;
  dates: 'iso' | 'dd/mm/yyyy' | 'd/m/yyyy';
  units: 'code' | 'name';
  /** Agencies write Vietnamese words; the canonical file of a system writes the words of DESIGN section 3. */
  words: 'canonical' | 'vietnamese';
  text: 'plain' | 'capitals' | 'nfd' | 'eth';
  /** Opened and saved in a spreadsheet: every number lost its leading zeros. */
  lostZeros: boolean;
}

export const PLAIN: Style = {
  encoding: 'utf-8',
  delimiter: ',',
  dates: 'iso',
  units: 'code',
  words: 'canonical',
  text: 'plain',
  lostZeros: false,
};

const DATE_COLUMNS = new Set([
  'registered_on',
  'date_of_birth',
  'from_date',
  'to_date',
  'status_date',
  'valid_from',
  'valid_to',
  'issued_on',
]);
const UNIT_COLUMNS = new Set(['registration_unit', 'residence_unit', 'unit']);

const VIETNAMESE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: { male: 'Nam', female: 'Nữ' },
  residence_type: { permanent: 'Thường trú', temporary: 'Tạm trú', absent: 'Tạm vắng' },
  household_class: { poor: 'Hộ nghèo', near_poor: 'Hộ cận nghèo' },
};

/** The transformation one column goes through in an office's file. */
export function writerOf(
  column: string,
  style: Style,
  unitName: (unit: UnitCode) => string,
): (value: string) => string {
  const words = style.words === 'vietnamese' ? VIETNAMESE[column] : undefined;
  const spell = spellingOf(style);
  if (words) return (value) => spell(words[value] ?? value);
  if (DATE_COLUMNS.has(column)) return (value) => dateIn(value, style.dates);
  if (UNIT_COLUMNS.has(column))
    return style.units === 'name' ? (value) => spell(unitName(value)) : (value) => value;
  if (!style.lostZeros) return spell;
  return (value) => (/^0\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : spell(value));
}

/** An ISO date, or the month or year of one, as an office writes it. */
export function dateIn(date: WrittenDate | IsoDate, form: Style['dates']): string {
  if (form === 'iso') return date;
  const [year = '', month, day] = date.split('-');
  const short = (part: string) => (form === 'd/m/yyyy' ? part.replace(/^0/, '') : part);
  if (month === undefined) return year;
  return day === undefined ? `${short(month)}/${year}` : `${short(day)}/${short(month)}/${year}`;
}

function spellingOf({ text }: Style): (value: string) => string {
  if (text === 'capitals') return (value) => value.toUpperCase();
  if (text === 'nfd') return (value) => value.normalize('NFD');
  if (text === 'eth') return (value) => value.replaceAll('Đ', '\u00d0').replaceAll('đ', '\u00f0');
  return (value) => value;
}
