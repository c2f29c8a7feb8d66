import type { IsoDate, WrittenDate } from '../time/calendar.ts';
import type { UnitCode, UnitLevel } from '../units/unit.ts';

export const FEEDS = ['units', 'births', 'residents', 'cards', 'dossiers'] as const;
export type Feed = (typeof FEEDS)[number];

export type Sex = 'male' | 'female';

/** What every normalised row of the book carries, whatever its feed. A missing value is absent, never empty. */
export interface RecordBase {
  /** Stable inside (province, feed): `source_ref` where the agency gives one, else made of the natural key. */
  key: string;
  source_ref?: string;
  /** Values as the file wrote them, for those columns whose reading lost or guessed something. */
  raw?: Record<string, string>;
  /** Codes (`W2…`) of the doubts the row was kept with. */
  doubts?: string[];
}

/** A person as any feed describes one. Names are NFC with single blanks; numbers are digits only. */
export interface PersonColumns {
  personal_id?: string;
  full_name?: string;
  sex?: Sex;
  date_of_birth?: WrittenDate;
  ethnicity?: string;
}

export interface BirthRecord extends RecordBase, PersonColumns {
  registration_no?: string;
  book_no?: string;
  registered_on?: IsoDate;
  registration_unit?: UnitCode;
  nationality?: string;
  birth_place?: string;
  mother_name?: string;
  mother_birth_year?: number;
  mother_personal_id?: string;
  father_name?: string;
  father_birth_year?: number;
  father_personal_id?: string;
  residence_unit?: UnitCode;
  residence_address?: string;
}

export type ResidenceType = 'permanent' | 'temporary' | 'absent';
export type ResidentStatus = 'present' | 'moved_out' | 'deceased';
export type HouseholdClass = 'poor' | 'near_poor';

export interface ResidentRecord extends RecordBase, PersonColumns {
  residence_type: ResidenceType;
  status: ResidentStatus;
  unit?: UnitCode;
  hamlet?: string;
  address?: string;
  household_no?: string;
  head_name?: string;
  mother_name?: string;
  father_name?: string;
  from_date?: IsoDate;
  to_date?: IsoDate;
  household_class?: HouseholdClass;
  status_date?: IsoDate;
  moved_to?: string;
}

export type CardStatus = 'active' | 'withdrawn' | 'decreased' | 'temporary';

export interface CardRecord extends RecordBase, PersonColumns {
  /** 10 digits, a person's number for life. */
  social_insurance_no?: string;
  /** 15 characters, `TE` + benefit level + province + the 10 digits. */
  card_no?: string;
  unit?: UnitCode;
  address?: string;
  guardian_name?: string;
  category?: string;
  facility_code?: string;
  valid_from?: IsoDate;
  valid_to?: IsoDate;
  issued_on?: IsoDate;
  status: CardStatus;
  status_code?: string;
}

export type DossierState = 'waiting' | 'received' | 'accepted' | 'rejected';

export interface DossierRecord extends RecordBase, PersonColumns {
  dossier_no?: string;
  procedure_code?: string;
  submitted_on?: IsoDate;
  state: DossierState;
  state_date?: IsoDate;
  mother_name?: string;
  unit?: UnitCode;
}

export interface UnitRecord extends RecordBase {
  code: UnitCode;
  name: string;
  type?: string;
  level: UnitLevel;
  parent_code?: UnitCode;
  valid_from?: IsoDate;
  valid_to?: IsoDate;
}

export interface RecordOf {
  units: UnitRecord;
  births: BirthRecord;
  residents: ResidentRecord;
  cards: CardRecord;
  dossiers: DossierRecord;
}
