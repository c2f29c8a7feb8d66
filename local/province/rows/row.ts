import type { Feed } from '../../../shared/feeds/records.ts';
import type { Kid } from '../people.ts';

/** The columns of DESIGN section 3, in the order the canonical file has them. */
export const COLUMNS = {
  births: [
    'source_ref',
    'registration_no',
    'book_no',
    'registered_on',
    'registration_unit',
    'personal_id',
    'full_name',
    'sex',
    'date_of_birth',
    'ethnicity',
    'nationality',
    'birth_place',
    'mother_name',
    'mother_birth_year',
    'mother_personal_id',
    'father_name',
    'father_birth_year',
    'father_personal_id',
    'residence_unit',
    'residence_address',
  ],
  residents: [
    'source_ref',
    'personal_id',
    'full_name',
    'sex',
    'date_of_birth',
    'ethnicity',
    'residence_type',
    'unit',
    'hamlet',
    'address',
    'household_no',
    'head_name',
    'mother_name',
    'father_name',
    'from_date',
    'to_date',
    'household_class',
    'status',
    'status_date',
    'moved_to',
  ],
  cards: [
    'source_ref',
    'social_insurance_no',
    'card_no',
    'personal_id',
    'full_name',
    'sex',
    'date_of_birth',
    'unit',
    'address',
    'guardian_name',
    'category',
    'facility_code',
    'valid_from',
    'valid_to',
    'issued_on',
    'status',
    'status_code',
  ],
} as const satisfies Partial<Record<Feed, readonly string[]>>;

export type RowFeed = keyof typeof COLUMNS;
export type Column<F extends RowFeed> = (typeof COLUMNS)[F][number];

/** The values of one row as its office means them: ISO dates, unit codes, canonical words. An empty text is a missing value. */
export type Cells<F extends RowFeed> = Record<Column<F>, string>;

interface RowOf<F extends RowFeed> {
  feed: F;
  kid: Kid;
  /** The area whose office sends the row. */
  area: number;
  cells: Cells<F>;
}

/** A row of one feed; without a type argument, of any, told apart by `feed`. */
export type SourceRow<F extends RowFeed = RowFeed> = F extends RowFeed ? RowOf<F> : never;

export interface Rows {
  births: SourceRow<'births'>[];
  residents: SourceRow<'residents'>[];
  cards: SourceRow<'cards'>[];
}
