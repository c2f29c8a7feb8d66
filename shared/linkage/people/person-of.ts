import type { BirthRecord, CardRecord, ResidentRecord, Sex } from '../../feeds/records.ts';
import type { Child } from '../../register/child.ts';
import type { ChildDraft } from '../../register/draft.ts';
import { foundingRow } from '../../register/founding.ts';
import type { IsoDate, WrittenDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import { type People, peopleFrom } from './people.ts';
import type { Person } from './person.ts';
import { type Columns, personFrom } from './sourced-person.ts';

/** The values of a record as its source writes them, best first. */
export interface PersonSource {
  ref: string;
  names?: readonly string[];
  dates?: readonly WrittenDate[];
  sex?: Sex | undefined;
  personalIds?: readonly string[];
  insuranceNo?: string | undefined;
  mothers?: readonly string[];
  fathers?: readonly string[];
  guardians?: readonly string[];
  motherId?: string | undefined;
  fatherId?: string | undefined;
  unit?: UnitCode | undefined;
  otherUnits?: readonly UnitCode[];
  household?: string | undefined;
  coverStarts?: readonly IsoDate[];
  facility?: string | undefined;
  provisional?: boolean;
}

const NONE: readonly never[] = [];
const none = (): readonly never[] => NONE;
const nothing = (): undefined => undefined;

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? NONE : [value];
}

const SOURCE: Columns<PersonSource> = {
  ref: (source) => source.ref,
  names: (source) => source.names ?? NONE,
  dates: (source) => source.dates ?? NONE,
  sex: (source) => source.sex,
  personalIds: (source) => source.personalIds ?? NONE,
  insuranceNo: (source) => source.insuranceNo,
  mothers: (source) => source.mothers ?? NONE,
  fathers: (source) => source.fathers ?? NONE,
  guardians: (source) => source.guardians ?? NONE,
  motherId: (source) => source.motherId,
  fatherId: (source) => source.fatherId,
  unit: (source) => source.unit,
  otherUnits: (source) => source.otherUnits ?? NONE,
  household: (source) => source.household,
  coverStarts: (source) => source.coverStarts ?? NONE,
  facility: (source) => source.facility,
  provisional: (source) => source.provisional ?? false,
};

const BIRTH: Columns<BirthRecord> = {
  ref: (row) => row.key,
  names: (row) => listOf(row.full_name),
  dates: (row) => listOf(row.date_of_birth),
  sex: (row) => row.sex,
  personalIds: (row) => listOf(row.personal_id),
  insuranceNo: nothing,
  mothers: (row) => listOf(row.mother_name),
  fathers: (row) => listOf(row.father_name),
  guardians: none,
  motherId: (row) => row.mother_personal_id,
  fatherId: (row) => row.father_personal_id,
  unit: (row) => row.residence_unit ?? row.registration_unit,
  otherUnits: (row) => (row.residence_unit === undefined ? NONE : listOf(row.registration_unit)),
  household: nothing,
  coverStarts: none,
  facility: nothing,
  provisional: () => false,
};

const RESIDENT: Columns<ResidentRecord> = {
  ref: (row) => row.key,
  names: (row) => listOf(row.full_name),
  dates: (row) => listOf(row.date_of_birth),
  sex: (row) => row.sex,
  personalIds: (row) => listOf(row.personal_id),
  insuranceNo: nothing,
  mothers: (row) => listOf(row.mother_name),
  fathers: (row) => listOf(row.father_name),
  guardians: (row) => listOf(row.head_name),
  motherId: nothing,
  fatherId: nothing,
  unit: (row) => row.unit,
  otherUnits: none,
  household: (row) => row.household_no,
  coverStarts: none,
  facility: nothing,
  provisional: () => false,
};

const CARD: Columns<CardRecord> = {
  ref: (row) => row.key,
  names: (row) => listOf(row.full_name),
  dates: (row) => listOf(row.date_of_birth),
  sex: (row) => row.sex,
  personalIds: (row) => listOf(row.personal_id),
  insuranceNo: (row) => row.social_insurance_no,
  mothers: none,
  fathers: none,
  guardians: (row) => listOf(row.guardian_name),
  motherId: nothing,
  fatherId: nothing,
  unit: (row) => row.unit,
  otherUnits: none,
  household: nothing,
  coverStarts: (row) => listOf(row.valid_from),
  facility: (row) => row.facility_code,
  provisional: (row) => row.status !== 'active' || row.social_insurance_no === undefined,
};

const DRAFT: Columns<ChildDraft> = {
  ref: foundingRow,
  names: (child) => child.names,
  dates: datesOf,
  sex: (child) => child.sex,
  personalIds: (child) => child.personalIds,
  insuranceNo: nothing,
  mothers: (child) => child.motherNames,
  fathers: (child) => child.fatherNames,
  guardians: (child) => listOf(child.headName),
  motherId: (child) => child.motherId,
  fatherId: (child) => child.fatherId,
  unit: (child) => child.residences.find(({ unit }) => unit !== undefined)?.unit ?? child.birthUnit,
  otherUnits: otherUnitsOf,
  household: (child) => child.householdNo,
  coverStarts: none,
  facility: nothing,
  provisional: () => false,
};

const CHILD: Columns<Child> = { ...DRAFT, ref: (child) => child.id };

function datesOf({ dateOfBirth, otherDates }: ChildDraft): readonly WrittenDate[] {
  if (otherDates.length === 0) return listOf(dateOfBirth);
  return dateOfBirth === undefined ? otherDates : [dateOfBirth, ...otherDates];
}

function otherUnitsOf(child: ChildDraft): readonly UnitCode[] {
  const first = DRAFT.unit(child);
  const others: UnitCode[] = [];
  const add = (unit: UnitCode | undefined): void => {
    if (unit !== undefined && unit !== first && !others.includes(unit)) others.push(unit);
  };
  for (const { unit } of child.residences) add(unit);
  add(child.birthUnit);
  return others.length === 0 ? NONE : others;
}

/** A comparable person of values read elsewhere; the public benchmarks come in here. */
export function personOf(source: PersonSource): Person {
  return personFrom(source, SOURCE);
}

/** A birth registration as a person; `ref` is the record's key. */
export function personOfBirth(record: BirthRecord): Person {
  return personFrom(record, BIRTH);
}

/** A residence row as a person; the head of the household counts as a guardian. */
export function personOfResident(record: ResidentRecord): Person {
  return personFrom(record, RESIDENT);
}

/**
 * A card row as a person; several rows of one insurance number are grouped later, by the engine. A temporary code has no
 * insurance number.
 */
export function personOfCard(record: CardRecord): Person {
  return personFrom(record, CARD);
}

/** A child of the register as a person with every value its sources give. */
export function personOfChild(child: Child): Person {
  return personFrom(child, CHILD);
}

/** A child that is known by an insurance number as well, from a card of its own that does not cover. */
export function personOfHolder(child: Child, insuranceNo: string | undefined): Person {
  return personFrom(child, { ...CHILD, insuranceNo: () => insuranceNo });
}

/** Birth registrations as people. */
export function birthPeople(records: readonly BirthRecord[]): People {
  return peopleFrom(records, BIRTH);
}

/** Residence rows as people. */
export function residentPeople(records: readonly ResidentRecord[]): People {
  return peopleFrom(records, RESIDENT);
}

/** Card rows as people. */
export function cardPeople(records: readonly CardRecord[]): People {
  return peopleFrom(records, CARD);
}

/** Children of the register as people. */
export function childPeople(children: readonly Child[]): People {
  return peopleFrom(children, CHILD);
}

/** Children of the register before they have an id; `ref` is the row a child would be named after. */
export function draftPeople(drafts: readonly ChildDraft[]): People {
  return peopleFrom(drafts, DRAFT);
}
