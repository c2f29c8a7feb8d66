import type { BirthRecord, ResidentRecord } from '../feeds/records.ts';
import { personalIdFacts } from '../identity/number.ts';
import { precisionOf, type WrittenDate } from '../time/calendar.ts';
import type { Child, Residence } from './child.ts';
import type { Cluster } from './clusters.ts';
import { distinctNames, distinctPeople, distinctTexts, firstOf } from './distinct.ts';

/** A child before it has its stable id (`identify`). */
export type ChildDraft = Omit<Child, 'id'>;

type Row = BirthRecord | ResidentRecord;

const keyOf = (row: Row) => row.key;
const personalIdOf = (row: Row) => row.personal_id;
const nameOf = (row: Row) => row.full_name;
const dateOf = (row: Row) => row.date_of_birth;
const sexOf = (row: Row) => row.sex;
const ethnicityOf = (row: Row) => row.ethnicity;
const motherOf = (row: Row) => row.mother_name;
const fatherOf = (row: Row) => row.father_name;

/**
 * Reduces the rows of one child to what the rest of the house needs: births speak first on the person, residence rows
 * on the place. Lists hold each distinct value once, best source first; nothing is invented, except that a child without
 * any date of birth takes the year its personal number holds (Circular 59/2021/TT-BCA).
 */
export function draftOf({ births, residents }: Cluster): ChildDraft {
  const rows: readonly Row[] = births.length === 0 ? residents : [...births, ...residents];
  const personalIds = distinctTexts(rows, personalIdOf);
  const dates = datesOf(rows, personalIds);

  const draft: ChildDraft = {
    otherDates: dates.length > 1 ? dates.slice(1) : [],
    names: distinctNames(rows, nameOf),
    personalIds,
    motherNames: distinctPeople(rows, motherOf),
    fatherNames: distinctPeople(rows, fatherOf),
    residences: residents.map(residenceOf),
    births: births.map(keyOf),
    residents: residents.map(keyOf),
  };
  putPerson(draft, rows, dates[0]);
  if (births.length > 0) putBirth(draft, births);
  if (residents.length > 0) putHousehold(draft, residents);
  else putBirthAddress(draft, births);
  return draft;
}

function datesOf(rows: readonly Row[], personalIds: readonly string[]): WrittenDate[] {
  const dates = distinctTexts(rows, dateOf);
  if (dates.length > 1) return [...dates.filter(isWholeDay), ...dates.filter((date) => !isWholeDay(date))];
  if (dates.length === 1) return dates;

  const facts = firstOf(personalIds, personalIdFacts);
  return facts === undefined ? [] : [String(facts.birthYear)];
}

function isWholeDay(date: WrittenDate): boolean {
  return precisionOf(date) === 'day';
}

// An absent value is an absent key. Every key is written out: half a million rows go through here, and writing by a key
// held in a variable takes twice as long, an object spread five times.

function putPerson(draft: ChildDraft, rows: readonly Row[], dateOfBirth: WrittenDate | undefined): void {
  const sex = firstOf(rows, sexOf);
  const ethnicity = firstOf(rows, ethnicityOf);
  if (dateOfBirth !== undefined) draft.dateOfBirth = dateOfBirth;
  if (sex !== undefined) draft.sex = sex;
  if (ethnicity !== undefined) draft.ethnicity = ethnicity;
}

function putBirthAddress(draft: ChildDraft, births: readonly BirthRecord[]): void {
  const birthAddress = firstOf(births, (row) => row.residence_address);
  if (birthAddress !== undefined) draft.birthAddress = birthAddress;
}

function putBirth(draft: ChildDraft, births: readonly BirthRecord[]): void {
  const motherId = firstOf(births, (row) => row.mother_personal_id);
  const fatherId = firstOf(births, (row) => row.father_personal_id);
  const home = firstOf(births, (row) => row.residence_unit);
  const birthUnit = home ?? firstOf(births, (row) => row.registration_unit);
  const registeredOn = firstOf(births, (row) => row.registered_on);
  if (motherId !== undefined) draft.motherId = motherId;
  if (fatherId !== undefined) draft.fatherId = fatherId;
  if (birthUnit !== undefined) draft.birthUnit = birthUnit;
  if (registeredOn !== undefined) draft.registeredOn = registeredOn;
}

function putHousehold(draft: ChildDraft, residents: readonly ResidentRecord[]): void {
  const hamlet = firstOf(residents, (row) => row.hamlet);
  const address = firstOf(residents, (row) => row.address);
  const householdNo = firstOf(residents, (row) => row.household_no);
  const householdClass = firstOf(residents, (row) => row.household_class);
  const headName = firstOf(residents, (row) => row.head_name);
  if (hamlet !== undefined) draft.hamlet = hamlet;
  if (address !== undefined) draft.address = address;
  if (householdNo !== undefined) draft.householdNo = householdNo;
  if (householdClass !== undefined) draft.householdClass = householdClass;
  if (headName !== undefined) draft.headName = headName;
}

function residenceOf(row: ResidentRecord): Residence {
  const residence: Residence = { type: row.residence_type, status: row.status };
  const { unit, from_date, to_date, status_date, hamlet, address, household_no } = row;
  if (unit !== undefined) residence.unit = unit;
  if (from_date !== undefined) residence.from = from_date;
  if (to_date !== undefined) residence.to = to_date;
  if (status_date !== undefined) residence.statusDate = status_date;
  if (hamlet !== undefined) residence.hamlet = hamlet;
  if (address !== undefined) residence.address = address;
  if (household_no !== undefined) residence.householdNo = household_no;
  return residence;
}
