import type { IsoDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';

/** What names a file: the paper, the unit and the day; there is no room for a child in it. */
export interface FileNaming {
  paper: string;
  unit: UnitCode;
  asOf: IsoDate;
  extension: 'xlsx' | 'html';
}

/** A name every file system and header takes, such as `d03-ts_31639_2023-06-30.xlsx`. */
export function fileNameOf({ paper, unit, asOf, extension }: FileNaming): string {
  return `${[paper, unit, asOf].map(safe).join('_')}.${extension}`;
}

function safe(part: string): string {
  return part.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}
