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

type NameTexts = Pick<PersonSource, 'names' | 'mothers' | 'fathers' | 'guardians'>;

interface Naming {
  names: readonly Name[];
  placeholder?: Placeholder;
}

/**
 * Reads names when first asked and keeps them. Most records are joined by number and spelling alone, and reading
 * the four names of half a million records would cost more than the rest of the linkage. All values are own fields set
 * in one order, so that every person has one shape, whatever record it comes from.
 */
class SourcedPerson implements Person {
  readonly ref: string;
  readonly written: string;
  readonly dates: readonly WrittenDate[];
  readonly sex: Sex | undefined;
  readonly personalIds: readonly string[];
  readonly insuranceNo: string | undefined;
  readonly motherId: string | undefined;
  readonly fatherId: string | undefined;
  readonly unit: UnitCode | undefined;
  readonly otherUnits: readonly UnitCode[];
  readonly household: string | undefined;
  readonly coverStarts: readonly IsoDate[];
  readonly facility: string | undefined;
  readonly provisional: boolean;
  readonly #texts: NameTexts;
  #naming: Naming | undefined = undefined;
  #mothers: readonly Name[] | undefined = undefined;
  #fathers: readonly Name[] | undefined = undefined;
  #guardians: readonly Name[] | undefined = undefined;

  constructor(source: PersonSource) {
    this.ref = source.ref;
    this.written = source.names?.[0] ?? '';
    this.dates = source.dates ?? NONE;
    this.sex = source.sex;
    this.personalIds = source.personalIds ?? NONE;
    this.insuranceNo = source.insuranceNo;
    this.motherId = source.motherId;
    this.fatherId = source.fatherId;
    this.unit = source.unit;
    this.otherUnits = source.otherUnits ?? NONE;
    this.household = source.household;
    this.coverStarts = source.coverStarts ?? NONE;
    this.facility = source.facility;
    this.provisional = source.provisional ?? false;
    this.#texts = source;
  }

  get names(): readonly Name[] {
    return this.naming.names;
  }

  get placeholder(): Placeholder | undefined {
    return this.naming.placeholder;
  }

  get motherNames(): readonly Name[] {
    this.#mothers ??= readNames(this.#texts.mothers);
    return this.#mothers;
  }

  get fatherNames(): readonly Name[] {
    this.#fathers ??= readNames(this.#texts.fathers);
    return this.#fathers;
  }

  get guardianNames(): readonly Name[] {
    this.#guardians ??= readNames(guardiansOf(this.#texts, this.placeholder));
    return this.#guardians;
  }

  private get naming(): Naming {
    this.#naming ??= namingOf(this.#texts.names ?? NONE);
    return this.#naming;
  }
}

/** The parent a placeholder speaks of is a guardian too. */
function guardiansOf(
  { guardians = NONE }: NameTexts,
  placeholder: Placeholder | undefined,
): readonly string[] {
  return placeholder?.parent === undefined ? guardians : [...guardians, placeholder.parent];
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
