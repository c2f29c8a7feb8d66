import type { ColumnKind } from '../columns/column.ts';
import type { Cell } from '../table/table.ts';
import { readDay, readWrittenDate, readYear } from './read-date.ts';
import { readChildName, readName } from './read-name.ts';
import { readPersonalId } from './read-number.ts';
import { readCommune, readUnit } from './read-place.ts';
import {
  readDossierState,
  readHouseholdClass,
  readResidenceType,
  readResidentStatus,
  readSex,
} from './read-word.ts';
import { type RowDraft, writtenOf } from './row-draft.ts';
import { textOf } from './text.ts';

/** Reads one cell; `undefined` where it gives no value. Findings go to the draft, whose `column` is set before. */
export type Reader = (cell: Cell, draft: RowDraft) => string | number | undefined;

const readText: Reader = (cell) => {
  const text = textOf(cell);
  return text === '' ? undefined : text;
};

/** A reference is the agency's own text: only the blanks around it go. */
const readReference: Reader = (cell) => {
  const text = writtenOf(cell).trim();
  return text === '' ? undefined : text;
};

/** How each kind of column is read. Numbers, card states and units are read as text here and judged with the whole row. */
export const READERS: Readonly<Record<ColumnKind, Reader>> = {
  reference: readReference,
  text: readText,
  child_name: readChildName,
  name: readName,
  date: readWrittenDate,
  day: readDay,
  year: readYear,
  sex: readSex,
  personal_id: readPersonalId,
  number: readText,
  commune: readCommune,
  unit: readUnit,
  unit_code: readText,
  unit_level: readText,
  residence_type: readResidenceType,
  resident_status: readResidentStatus,
  household_class: readHouseholdClass,
  card_status: readText,
  result_code: readText,
  dossier_state: readDossierState,
  part: readText,
};
