import { readSex as readSexWord } from '../../identity/sex.ts';
import type { DoubtCode } from '../findings.ts';
import type { DossierState, HouseholdClass, ResidenceType, ResidentStatus, Sex } from '../records.ts';
import type { Cell } from '../table/table.ts';
import { doubt, type RowDraft } from './row-draft.ts';
import { textOf } from './text.ts';
import {
  dossierStateOf,
  householdClassOf,
  residenceTypeOf,
  residentStatusOf,
  type WordReader,
} from './words.ts';

/** Sex in words, or a digit through the map of the source. Doubts: W2121 digit without map, W2122. */
export function readSex(cell: Cell, draft: RowDraft): Sex | undefined {
  if (cell === 'Nam' || cell === 'male') return 'male';
  if (cell === 'Nữ' || cell === 'female') return 'female';
  const { value, problem } = readSexWord(textOf(cell), draft.desk.context.sexDigits);
  if (problem !== undefined) doubt(draft, problem === 'unknown' ? 'W2122' : 'W2121', cell);
  return value;
}

function readWord<Value>(words: WordReader<Value>, code: DoubtCode) {
  return (cell: Cell, draft: RowDraft): Value | undefined => {
    const text = textOf(cell);
    if (text === '') return undefined;
    const value = words(text);
    if (value === undefined) doubt(draft, code, cell);
    return value;
  };
}

/** Doubt W2141. */
export const readResidenceType = readWord<ResidenceType>(residenceTypeOf, 'W2141');
/** Doubt W2142. */
export const readResidentStatus = readWord<ResidentStatus>(residentStatusOf, 'W2142');
/** Doubt W2144. */
export const readDossierState = readWord<DossierState>(dossierStateOf, 'W2144');

const classOrNone = readWord(householdClassOf, 'W2143');

/** Doubt W2143; absent for a household of no class. */
export function readHouseholdClass(cell: Cell, draft: RowDraft): HouseholdClass | undefined {
  const word = classOrNone(cell, draft);
  return word === 'none' ? undefined : word;
}
