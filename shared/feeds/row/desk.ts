import type { DateReading, Epoch } from '../../identity/written-date.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { UnitIndex } from '../../units/unit-index.ts';
import type { Sex } from '../records.ts';
import type { Cell } from '../table/table.ts';

/** What is known beside the files. */
export interface ReadContext {
  /** Units of the province; without them a code is taken as it is and a name cannot be read. */
  units?: UnitIndex;
  /** What a digit in the sex column of this source means. */
  sexDigits?: Record<string, Sex>;
  /** Sheet of a workbook. */
  sheet?: string;
}

/** What a text says of a place. */
export interface PlaceReading {
  code?: UnitCode;
  problem?: 'W2114' | 'W2131' | 'W2132';
}

/** Where the rows of one file are read: the context, and what was read before, since a file repeats itself. */
export interface Desk {
  file: string;
  kind: 'csv' | 'xlsx';
  epoch: Epoch;
  context: ReadContext;
  dates: Map<Cell, DateReading>;
  communes: Map<string, PlaceReading>;
  units: Map<string, PlaceReading>;
  /** The district or commune the titles of a form name. */
  unitOfTitle: UnitCode | undefined;
}
