import type { Feed, PersonColumns, RecordBase, RecordOf } from '../records.ts';

/** A record while its row is read: every column may be missing. */
export type Values<F extends Feed> = {
  -readonly [Name in Exclude<keyof RecordOf[F], keyof RecordBase> | 'source_ref']?:
    | (Name extends keyof RecordOf[F] ? RecordOf[F][Name] : string)
    | undefined;
};

/** The columns that describe a person, which every feed but the units has. */
export type PersonValues = { [Name in keyof PersonColumns]?: PersonColumns[Name] | undefined };

const _ = undefined;

/** Nothing read yet. Every field is there from the start, so that all rows have one shape for the engine. */
export const BLANKS: { readonly [F in Feed]: Readonly<{ [Name in keyof Values<F>]: undefined }> } = {
  units: { source_ref: _, code: _, name: _, type: _, level: _, parent_code: _, valid_from: _, valid_to: _ },
  births: {
    source_ref: _,
    registration_no: _,
    book_no: _,
    registered_on: _,
    registration_unit: _,
    personal_id: _,
    full_name: _,
    sex: _,
    date_of_birth: _,
    ethnicity: _,
    nationality: _,
    birth_place: _,
    mother_name: _,
    mother_birth_year: _,
    mother_personal_id: _,
    father_name: _,
    father_birth_year: _,
    father_personal_id: _,
    residence_unit: _,
    residence_address: _,
  },
  residents: {
    source_ref: _,
    personal_id: _,
    full_name: _,
    sex: _,
    date_of_birth: _,
    ethnicity: _,
    residence_type: _,
    unit: _,
    hamlet: _,
    address: _,
    household_no: _,
    head_name: _,
    mother_name: _,
    father_name: _,
    from_date: _,
    to_date: _,
    household_class: _,
    status: _,
    status_date: _,
    moved_to: _,
  },
  cards: {
    source_ref: _,
    social_insurance_no: _,
    card_no: _,
    personal_id: _,
    full_name: _,
    sex: _,
    date_of_birth: _,
    unit: _,
    address: _,
    guardian_name: _,
    category: _,
    facility_code: _,
    valid_from: _,
    valid_to: _,
    issued_on: _,
    status: _,
    status_code: _,
  },
  dossiers: {
    source_ref: _,
    dossier_no: _,
    procedure_code: _,
    submitted_on: _,
    state: _,
    state_date: _,
    personal_id: _,
    full_name: _,
    sex: _,
    date_of_birth: _,
    mother_name: _,
    unit: _,
  },
};
