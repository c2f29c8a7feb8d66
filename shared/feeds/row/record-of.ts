import type {
  BirthRecord,
  CardRecord,
  DossierRecord,
  Feed,
  RecordBase,
  RecordOf,
  ResidentRecord,
  UnitRecord,
} from '../records.ts';
import type { RowDraft } from './row-draft.ts';
import type { Values } from './values.ts';

// Written out field by field: an object that grows by computed names beyond a dozen fields becomes a hash table, which
// took three times the memory and half of the time of an import.

function birthOf(key: string, values: Values<'births'>): BirthRecord {
  const record: BirthRecord = { key };
  if (values.source_ref !== undefined) record.source_ref = values.source_ref;
  if (values.registration_no !== undefined) record.registration_no = values.registration_no;
  if (values.book_no !== undefined) record.book_no = values.book_no;
  if (values.registered_on !== undefined) record.registered_on = values.registered_on;
  if (values.registration_unit !== undefined) record.registration_unit = values.registration_unit;
  if (values.personal_id !== undefined) record.personal_id = values.personal_id;
  if (values.full_name !== undefined) record.full_name = values.full_name;
  if (values.sex !== undefined) record.sex = values.sex;
  if (values.date_of_birth !== undefined) record.date_of_birth = values.date_of_birth;
  if (values.ethnicity !== undefined) record.ethnicity = values.ethnicity;
  if (values.nationality !== undefined) record.nationality = values.nationality;
  if (values.birth_place !== undefined) record.birth_place = values.birth_place;
  if (values.mother_name !== undefined) record.mother_name = values.mother_name;
  if (values.mother_birth_year !== undefined) record.mother_birth_year = values.mother_birth_year;
  if (values.mother_personal_id !== undefined) record.mother_personal_id = values.mother_personal_id;
  if (values.father_name !== undefined) record.father_name = values.father_name;
  if (values.father_birth_year !== undefined) record.father_birth_year = values.father_birth_year;
  if (values.father_personal_id !== undefined) record.father_personal_id = values.father_personal_id;
  if (values.residence_unit !== undefined) record.residence_unit = values.residence_unit;
  if (values.residence_address !== undefined) record.residence_address = values.residence_address;
  return record;
}

function residentOf(key: string, values: Values<'residents'>): ResidentRecord {
  const record: Partial<ResidentRecord> = { key };
  if (values.source_ref !== undefined) record.source_ref = values.source_ref;
  if (values.personal_id !== undefined) record.personal_id = values.personal_id;
  if (values.full_name !== undefined) record.full_name = values.full_name;
  if (values.sex !== undefined) record.sex = values.sex;
  if (values.date_of_birth !== undefined) record.date_of_birth = values.date_of_birth;
  if (values.ethnicity !== undefined) record.ethnicity = values.ethnicity;
  if (values.residence_type !== undefined) record.residence_type = values.residence_type;
  if (values.unit !== undefined) record.unit = values.unit;
  if (values.hamlet !== undefined) record.hamlet = values.hamlet;
  if (values.address !== undefined) record.address = values.address;
  if (values.household_no !== undefined) record.household_no = values.household_no;
  if (values.head_name !== undefined) record.head_name = values.head_name;
  if (values.mother_name !== undefined) record.mother_name = values.mother_name;
  if (values.father_name !== undefined) record.father_name = values.father_name;
  if (values.from_date !== undefined) record.from_date = values.from_date;
  if (values.to_date !== undefined) record.to_date = values.to_date;
  if (values.household_class !== undefined) record.household_class = values.household_class;
  if (values.status !== undefined) record.status = values.status;
  if (values.status_date !== undefined) record.status_date = values.status_date;
  if (values.moved_to !== undefined) record.moved_to = values.moved_to;
  return record as ResidentRecord;
}

function cardOf(key: string, values: Values<'cards'>): CardRecord {
  const record: Partial<CardRecord> = { key };
  if (values.source_ref !== undefined) record.source_ref = values.source_ref;
  if (values.social_insurance_no !== undefined) record.social_insurance_no = values.social_insurance_no;
  if (values.card_no !== undefined) record.card_no = values.card_no;
  if (values.personal_id !== undefined) record.personal_id = values.personal_id;
  if (values.full_name !== undefined) record.full_name = values.full_name;
  if (values.sex !== undefined) record.sex = values.sex;
  if (values.date_of_birth !== undefined) record.date_of_birth = values.date_of_birth;
  if (values.unit !== undefined) record.unit = values.unit;
  if (values.address !== undefined) record.address = values.address;
  if (values.guardian_name !== undefined) record.guardian_name = values.guardian_name;
  if (values.category !== undefined) record.category = values.category;
  if (values.facility_code !== undefined) record.facility_code = values.facility_code;
  if (values.valid_from !== undefined) record.valid_from = values.valid_from;
  if (values.valid_to !== undefined) record.valid_to = values.valid_to;
  if (values.issued_on !== undefined) record.issued_on = values.issued_on;
  if (values.status !== undefined) record.status = values.status;
  if (values.status_code !== undefined) record.status_code = values.status_code;
  return record as CardRecord;
}

function dossierOf(key: string, values: Values<'dossiers'>): DossierRecord {
  const record: Partial<DossierRecord> = { key };
  if (values.source_ref !== undefined) record.source_ref = values.source_ref;
  if (values.dossier_no !== undefined) record.dossier_no = values.dossier_no;
  if (values.procedure_code !== undefined) record.procedure_code = values.procedure_code;
  if (values.submitted_on !== undefined) record.submitted_on = values.submitted_on;
  if (values.state !== undefined) record.state = values.state;
  if (values.state_date !== undefined) record.state_date = values.state_date;
  if (values.personal_id !== undefined) record.personal_id = values.personal_id;
  if (values.full_name !== undefined) record.full_name = values.full_name;
  if (values.sex !== undefined) record.sex = values.sex;
  if (values.date_of_birth !== undefined) record.date_of_birth = values.date_of_birth;
  if (values.mother_name !== undefined) record.mother_name = values.mother_name;
  if (values.unit !== undefined) record.unit = values.unit;
  return record as DossierRecord;
}

function unitOf(key: string, values: Values<'units'>): UnitRecord {
  const record: Partial<UnitRecord> = { key };
  if (values.code !== undefined) record.code = values.code;
  if (values.name !== undefined) record.name = values.name;
  if (values.type !== undefined) record.type = values.type;
  if (values.level !== undefined) record.level = values.level;
  if (values.parent_code !== undefined) record.parent_code = values.parent_code;
  if (values.valid_from !== undefined) record.valid_from = values.valid_from;
  if (values.valid_to !== undefined) record.valid_to = values.valid_to;
  return record as UnitRecord;
}

const RECORDS: { [F in Feed]: (key: string, values: Values<F>) => RecordOf[F] } = {
  units: unitOf,
  births: birthOf,
  residents: residentOf,
  cards: cardOf,
  dossiers: dossierOf,
};

/**
 * The record of a row that is not refused: the fields in the order of the feed's columns, a missing value without a
 * field, then what was lost and doubted.
 */
export function recordOf<F extends Feed>(
  feed: F,
  key: string,
  row: { values: Values<F>; draft: RowDraft },
): RecordOf[F] {
  const record: RecordOf[F] & RecordBase = RECORDS[feed](key, row.values);
  const { raw, doubts } = row.draft;
  if (raw !== undefined) record.raw = raw;
  if (doubts !== undefined) record.doubts = doubts;
  return record;
}
