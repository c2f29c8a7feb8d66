import type { BirthRecord, ResidentRecord } from '../feeds/records.ts';
import { personalIdFacts } from '../identity/number.ts';
import { precisionOf, type WrittenDate } from '../time/calendar.ts';
import type { Child, Residence } from './child.ts';
import type { Cluster } from './clusters.ts';
import { distinctNames, distinctPeople, distinctTexts, firstOf } from './distinct.ts';

/** A child before it has its stable id (`identify`). */
export type ChildDraft = Omit<Child, 'id'>;

type Row = BirthRecord | ResidentRecord;

/**
 * Reduces the rows of one child to what the rest of the house needs: births speak first on the person, residence rows
 * on the place. Lists hold each distinct value once, best source first; nothing is invented, except that a child without
 * any date of birth takes the year its personal number holds (Circular 59/2021/TT-BCA).
 */
export function draftOf({ births, residents }: Cluster): ChildDraft {
  const rows: readonly Row[] = [...births, ...residents];
  const personalIds = distinctTexts(rows, (row) => row.personal_id);
  const [dateOfBirth, ...otherDates] = datesOf(rows, personalIds);

  const draft: ChildDraft = {
    otherDates,
    names: distinctNames(rows, (row) => row.full_name),
    personalIds,
    motherNames: distinctPeople(rows, (row) => row.mother_name),
    fatherNames: distinctPeople(rows, (row) => row.father_name),
    residences: residents.map(residenceOf),
    births: births.map((row) => row.key),
    residents: residents.map((row) => row.key),
  };
  put(draft, 'dateOfBirth', dateOfBirth);
  put(
    draft,
    'sex',
    firstOf(rows, (row) => row.sex),
  );
  put(
    draft,
    'ethnicity',
    firstOf(rows, (row) => row.ethnicity),
  );
  putBirth(draft, births);
  putHousehold(draft, residents);
  return draft;
}

function datesOf(rows: readonly Row[], personalIds: readonly string[]): WrittenDate[] {
  const dates = distinctTexts(rows, (row) => row.date_of_birth);
  if (dates.length > 1) return [...dates.filter(isWholeDay), ...dates.filter((date) => !isWholeDay(date))];
  if (dates.length === 1) return dates;

  const facts = firstOf(personalIds, personalIdFacts);
  return facts === undefined ? [] : [String(facts.birthYear)];
}

function isWholeDay(date: WrittenDate): boolean {
  return precisionOf(date) === 'day';
}

function putBirth(draft: ChildDraft, births: readonly BirthRecord[]): void {
  if (births.length === 0) return;
  const residence = firstOf(births, (row) => row.residence_unit);
  put(
    draft,
    'motherId',
    firstOf(births, (row) => row.mother_personal_id),
  );
  put(
    draft,
    'fatherId',
    firstOf(births, (row) => row.father_personal_id),
  );
  put(draft, 'birthUnit', residence ?? firstOf(births, (row) => row.registration_unit));
  put(
    draft,
    'registeredOn',
    firstOf(births, (row) => row.registered_on),
  );
}

function putHousehold(draft: ChildDraft, residents: readonly ResidentRecord[]): void {
  if (residents.length === 0) return;
  put(
    draft,
    'hamlet',
    firstOf(residents, (row) => row.hamlet),
  );
  put(
    draft,
    'address',
    firstOf(residents, (row) => row.address),
  );
  put(
    draft,
    'householdNo',
    firstOf(residents, (row) => row.household_no),
  );
  put(
    draft,
    'householdClass',
    firstOf(residents, (row) => row.household_class),
  );
  put(
    draft,
    'headName',
    firstOf(residents, (row) => row.head_name),
  );
}

function residenceOf(row: ResidentRecord): Residence {
  const residence: Residence = { type: row.residence_type, status: row.status };
  put(residence, 'unit', row.unit);
  put(residence, 'from', row.from_date);
  put(residence, 'to', row.to_date);
  put(residence, 'statusDate', row.status_date);
  put(residence, 'hamlet', row.hamlet);
  put(residence, 'address', row.address);
  put(residence, 'householdNo', row.household_no);
  return residence;
}

/** An absent value is an absent key. Half a million rows go through here, which object spreads made five times slower. */
function put<Target, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | undefined,
): void {
  if (value !== undefined) target[key] = value;
}
