import type {
  BirthRecord,
  CardRecord,
  PersonColumns,
  RecordBase,
  ResidentRecord,
  Sex,
} from '../feeds/records.ts';
import { type Name, nameOf, type Placeholder, placeholderOf } from '../identity/name.ts';
import type { Child } from '../register/child.ts';
import type { IsoDate, WrittenDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Person } from './person.ts';

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

interface Naming {
  names: readonly Name[];
  placeholder?: Placeholder;
}

/**
 * Reads names when first asked and keeps them. Most records are joined by number and spelling alone, and reading
 * the four names of half a million records would cost more than the rest of the linkage.
 */
class SourcedPerson implements Person {
  readonly source: PersonSource;
  readonly ref: string;
  readonly written: string;
  readonly dates: readonly WrittenDate[];
  readonly personalIds: readonly string[];
  #naming: Naming | undefined;
  #mothers: readonly Name[] | undefined;
  #fathers: readonly Name[] | undefined;
  #guardians: readonly Name[] | undefined;

  constructor(source: PersonSource) {
    this.source = source;
    this.ref = source.ref;
    this.written = source.names?.[0] ?? '';
    this.dates = source.dates ?? NONE;
    this.personalIds = source.personalIds ?? NONE;
    this.#naming = undefined;
    this.#mothers = undefined;
    this.#fathers = undefined;
    this.#guardians = undefined;
  }

  get names(): readonly Name[] {
    return this.naming.names;
  }

  get placeholder(): Placeholder | undefined {
    return this.naming.placeholder;
  }

  get motherNames(): readonly Name[] {
    this.#mothers ??= readNames(this.source.mothers);
    return this.#mothers;
  }

  get fatherNames(): readonly Name[] {
    this.#fathers ??= readNames(this.source.fathers);
    return this.#fathers;
  }

  get guardianNames(): readonly Name[] {
    this.#guardians ??= readNames(guardiansOf(this.source, this.placeholder));
    return this.#guardians;
  }

  get sex(): Sex | undefined {
    return this.source.sex;
  }

  get insuranceNo(): string | undefined {
    return this.source.insuranceNo;
  }

  get motherId(): string | undefined {
    return this.source.motherId;
  }

  get fatherId(): string | undefined {
    return this.source.fatherId;
  }

  get unit(): UnitCode | undefined {
    return this.source.unit;
  }

  get otherUnits(): readonly UnitCode[] {
    return this.source.otherUnits ?? NONE;
  }

  get household(): string | undefined {
    return this.source.household;
  }

  get coverStarts(): readonly IsoDate[] {
    return this.source.coverStarts ?? NONE;
  }

  get facility(): string | undefined {
    return this.source.facility;
  }

  get provisional(): boolean {
    return this.source.provisional ?? false;
  }

  private get naming(): Naming {
    this.#naming ??= namingOf(this.source.names ?? NONE);
    return this.#naming;
  }
}

function namingOf(written: readonly string[]): Naming {
  let placeholder: Placeholder | undefined;
  const real: string[] = [];
  for (const name of written) {
    const stage = placeholderOf(name);
    if (stage === undefined) real.push(name);
    else placeholder ??= stage;
  }
  if (real.length > 0 || placeholder === undefined) return { names: readNames(real) };
  return { names: NONE, placeholder };
}

function readNames(written: readonly string[] = NONE): readonly Name[] {
  if (written.length === 0) return NONE;
  return written.map(nameOf).filter((name) => name.syllables.length > 0);
}

function guardiansOf(source: PersonSource, placeholder: Placeholder | undefined): readonly string[] {
  const guardians = source.guardians ?? NONE;
  return placeholder?.parent === undefined ? guardians : [...guardians, placeholder.parent];
}

/** A comparable person of values read elsewhere; the public benchmarks come in here. */
export function personOf(source: PersonSource): Person {
  return new SourcedPerson(source);
}

/** A birth registration as a person; `ref` is the record's key. */
export function personOfBirth(record: BirthRecord): Person {
  return personOf({
    ...ownColumns(record),
    mothers: listOf(record.mother_name),
    fathers: listOf(record.father_name),
    motherId: record.mother_personal_id,
    fatherId: record.father_personal_id,
    unit: record.residence_unit ?? record.registration_unit,
    otherUnits: listOf(record.residence_unit === undefined ? undefined : record.registration_unit),
  });
}

/** A residence row as a person; the head of the household counts as a guardian. */
export function personOfResident(record: ResidentRecord): Person {
  return personOf({
    ...ownColumns(record),
    mothers: listOf(record.mother_name),
    fathers: listOf(record.father_name),
    guardians: listOf(record.head_name),
    unit: record.unit,
    household: record.household_no,
  });
}

/**
 * A card row as a person; several rows of one insurance number are grouped later, by the engine. A temporary code has no
 * insurance number.
 */
export function personOfCard(record: CardRecord): Person {
  return personOf({
    ...ownColumns(record),
    insuranceNo: record.social_insurance_no,
    guardians: listOf(record.guardian_name),
    unit: record.unit,
    coverStarts: listOf(record.valid_from),
    facility: record.facility_code,
    provisional: record.status !== 'active' || record.social_insurance_no === undefined,
  });
}

/** A child of the register as a person with every value its sources give. */
export function personOfChild(child: Child): Person {
  const units = unitsOf(child);
  return personOf({
    ref: child.id,
    names: child.names,
    dates: child.dateOfBirth === undefined ? child.otherDates : [child.dateOfBirth, ...child.otherDates],
    sex: child.sex,
    personalIds: child.personalIds,
    mothers: child.motherNames,
    fathers: child.fatherNames,
    guardians: listOf(child.headName),
    motherId: child.motherId,
    fatherId: child.fatherId,
    unit: units[0],
    otherUnits: units.length > 1 ? units.slice(1) : NONE,
    household: child.householdNo,
  });
}

function ownColumns(record: RecordBase & PersonColumns): PersonSource {
  return {
    ref: record.key,
    names: listOf(record.full_name),
    dates: listOf(record.date_of_birth),
    sex: record.sex,
    personalIds: listOf(record.personal_id),
  };
}

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? NONE : [value];
}

function unitsOf(child: Child): UnitCode[] {
  const units: UnitCode[] = [];
  for (const { unit } of child.residences) if (unit !== undefined && !units.includes(unit)) units.push(unit);
  if (child.birthUnit !== undefined && !units.includes(child.birthUnit)) units.push(child.birthUnit);
  return units;
}
