import type { BirthRecord, PersonColumns, RecordBase, ResidentRecord } from '../feeds/records.ts';

/** What a births row and a residents row have in common when they are compared inside their own feed. */
export interface RegisterRow extends RecordBase, PersonColumns {
  mother_name?: string;
  mother_personal_id?: string;
  father_name?: string;
  head_name?: string;
}

/** Two positions in one array of rows that are the same child. */
export type RowPair = readonly [number, number];

/** Every row of the two feeds of one province. */
export interface RegisterRows {
  births: readonly BirthRecord[];
  residents: readonly ResidentRecord[];
}

/** A birth and a residence row that linkage found to be one child, as positions in `RegisterRows`. */
export interface RowLink {
  birth: number;
  resident: number;
}
