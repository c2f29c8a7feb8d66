import type { BirthRecord, ResidentRecord } from '../feeds/records.ts';
import { personalIdFacts } from '../identity/number.ts';
import { precisionOf, type WrittenDate } from '../time/calendar.ts';
import type { Child, Residence } from './child.ts';
import type { Cluster } from './clusters.ts';
import { distinctNames, distinctPeople, distinctTexts } from './distinct.ts';

/** A child before it has its stable id (`identify`). */
export type ChildDraft = Omit<Child, 'id'>;

/**
 * Reduces the rows of one child to what the rest of the house needs: births speak first on the person, residence rows
 * on the place. Lists hold each distinct value once, best source first; nothing is invented, except that a child without
 * any date of birth takes the year its personal number holds (Circular 59/2021/TT-BCA).
 */
export function draftOf({ births, residents }: Cluster): ChildDraft {
  const rows = [...births, ...residents];
  const personalIds = distinctTexts(rows.map((row) => row.personal_id));
  const [dateOfBirth, ...otherDates] = datesOf(rows, personalIds);

  return {
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    otherDates,
    names: distinctNames(rows.map((row) => row.full_name)),
    ...present({ sex: first(rows, 'sex'), ethnicity: first(rows, 'ethnicity') }),
    personalIds,
    motherNames: distinctPeople(rows.map((row) => row.mother_name)),
    fatherNames: distinctPeople(rows.map((row) => row.father_name)),
    ...ofBirth(births),
    residences: residents.map(residenceOf),
    ...ofHousehold(residents),
    births: births.map((row) => row.key),
    residents: residents.map((row) => row.key),
  };
}

function datesOf(
  rows: readonly (BirthRecord | ResidentRecord)[],
  personalIds: readonly string[],
): WrittenDate[] {
  const dates = distinctTexts(rows.map((row) => row.date_of_birth));
  if (dates.length > 1) return [...dates.filter(isWholeDay), ...dates.filter((date) => !isWholeDay(date))];
  if (dates.length === 1) return dates;

  const year = personalIds.map(personalIdFacts).find((facts) => facts !== undefined)?.birthYear;
  return year === undefined ? [] : [String(year)];
}

function isWholeDay(date: WrittenDate): boolean {
  return precisionOf(date) === 'day';
}

function ofBirth(births: readonly BirthRecord[]) {
  return present({
    motherId: first(births, 'mother_personal_id'),
    fatherId: first(births, 'father_personal_id'),
    birthUnit: first(births, 'residence_unit') ?? first(births, 'registration_unit'),
    registeredOn: first(births, 'registered_on'),
  });
}

function ofHousehold(residents: readonly ResidentRecord[]) {
  return present({
    hamlet: first(residents, 'hamlet'),
    address: first(residents, 'address'),
    householdNo: first(residents, 'household_no'),
    householdClass: first(residents, 'household_class'),
    headName: first(residents, 'head_name'),
  });
}

function residenceOf(row: ResidentRecord): Residence {
  return {
    type: row.residence_type,
    status: row.status,
    ...present({
      unit: row.unit,
      from: row.from_date,
      to: row.to_date,
      statusDate: row.status_date,
      hamlet: row.hamlet,
      address: row.address,
      householdNo: row.household_no,
    }),
  };
}

function first<Row, Column extends keyof Row>(rows: readonly Row[], column: Column): Row[Column] | undefined {
  for (const row of rows) if (row[column] !== undefined) return row[column];
  return undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops what is undefined, so that an absent value is an absent key. */
function present<T extends object>(values: T): Present<T> {
  const kept: Present<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
