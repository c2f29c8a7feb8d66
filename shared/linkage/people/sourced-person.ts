import type { Sex } from '../../feeds/records.ts';
import { type Placeholder, placeholderOf } from '../../identity/name.ts';
import type { IsoDate, WrittenDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { Person } from './person.ts';
import { type SpeltName, speltNames } from './spelt-name.ts';

/** How one kind of record tells what a person is compared by; lists hold the best value first. */
export interface Columns<Row> {
  ref(row: Row): string;
  names(row: Row): readonly string[];
  dates(row: Row): readonly WrittenDate[];
  sex(row: Row): Sex | undefined;
  personalIds(row: Row): readonly string[];
  insuranceNo(row: Row): string | undefined;
  mothers(row: Row): readonly string[];
  fathers(row: Row): readonly string[];
  guardians(row: Row): readonly string[];
  motherId(row: Row): string | undefined;
  fatherId(row: Row): string | undefined;
  unit(row: Row): UnitCode | undefined;
  otherUnits(row: Row): readonly UnitCode[];
  household(row: Row): string | undefined;
  coverStarts(row: Row): readonly IsoDate[];
  facility(row: Row): string | undefined;
  provisional(row: Row): boolean;
}

/** A person that reads its row as it is asked; what every record is asked for is read at once. */
export function personFrom<Row>(row: Row, columns: Columns<Row>): Person {
  return new SourcedPerson(row, columns);
}

/**
 * Most records are joined by number and spelling alone: reading every column of half a million records, and their four
 * names, would cost more than the rest of the linkage. All people have one shape, whatever record they come from.
 */
class SourcedPerson<Row> implements Person {
  readonly ref: string;
  readonly written: string;
  readonly soleName: string | undefined;
  readonly dates: readonly WrittenDate[];
  readonly personalIds: readonly string[];
  readonly insuranceNo: string | undefined;
  readonly unit: UnitCode | undefined;
  readonly provisional: boolean;
  readonly #row: Row;
  readonly #columns: Columns<Row>;
  #names: readonly SpeltName[] | undefined = undefined;
  #placeholder: Placeholder | undefined = undefined;
  #mothers: readonly SpeltName[] | undefined = undefined;
  #fathers: readonly SpeltName[] | undefined = undefined;
  #guardians: readonly SpeltName[] | undefined = undefined;
  #otherUnits: readonly UnitCode[] | undefined = undefined;

  constructor(row: Row, columns: Columns<Row>) {
    const names = columns.names(row);
    this.ref = columns.ref(row);
    this.written = names[0] ?? '';
    this.soleName = names.length === 1 ? names[0] : undefined;
    this.dates = columns.dates(row);
    this.personalIds = columns.personalIds(row);
    this.insuranceNo = columns.insuranceNo(row);
    this.unit = columns.unit(row);
    this.provisional = columns.provisional(row);
    this.#row = row;
    this.#columns = columns;
  }

  get names(): readonly SpeltName[] {
    return this.#names ?? this.#readNames();
  }

  get placeholder(): Placeholder | undefined {
    if (this.#names === undefined) this.#readNames();
    return this.#placeholder;
  }

  get motherNames(): readonly SpeltName[] {
    this.#mothers ??= speltNames(this.#columns.mothers(this.#row));
    return this.#mothers;
  }

  get fatherNames(): readonly SpeltName[] {
    this.#fathers ??= speltNames(this.#columns.fathers(this.#row));
    return this.#fathers;
  }

  get guardianNames(): readonly SpeltName[] {
    this.#guardians ??= speltNames(this.#readGuardians());
    return this.#guardians;
  }

  get otherUnits(): readonly UnitCode[] {
    this.#otherUnits ??= this.#columns.otherUnits(this.#row);
    return this.#otherUnits;
  }

  get sex(): Sex | undefined {
    return this.#columns.sex(this.#row);
  }

  get motherId(): string | undefined {
    return this.#columns.motherId(this.#row);
  }

  get fatherId(): string | undefined {
    return this.#columns.fatherId(this.#row);
  }

  get household(): string | undefined {
    return this.#columns.household(this.#row);
  }

  get coverStarts(): readonly IsoDate[] {
    return this.#columns.coverStarts(this.#row);
  }

  get facility(): string | undefined {
    return this.#columns.facility(this.#row);
  }

  #readNames(): readonly SpeltName[] {
    if (this.soleName !== undefined) return this.#readSoleName(this.soleName);
    const written = this.#columns.names(this.#row);
    const stages = written.map(placeholderOf);
    const real = written.filter((_, at) => stages[at] === undefined);
    const stage = stages.find((one) => one !== undefined);
    const isNamed = real.length > 0 || stage === undefined;
    this.#names = speltNames(real);
    this.#placeholder = isNamed ? undefined : stage;
    return this.#names;
  }

  #readSoleName(name: string): readonly SpeltName[] {
    this.#placeholder = placeholderOf(name);
    this.#names = speltNames(this.#placeholder === undefined ? [name] : []);
    return this.#names;
  }

  /** The parent a placeholder speaks of is a guardian too. */
  #readGuardians(): readonly string[] {
    const guardians = this.#columns.guardians(this.#row);
    const parent = this.placeholder?.parent;
    return parent === undefined ? guardians : [...guardians, parent];
  }
}
