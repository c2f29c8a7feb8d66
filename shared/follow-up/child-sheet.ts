import { isTemporary, validityOf } from '../coverage/card-validity.ts';
import type { ChildOutcome } from '../coverage/outcome.ts';
import type { Cause, Status } from '../coverage/status.ts';
import type { CardRecord, HouseholdClass, ResidenceType, Sex } from '../feeds/records.ts';
import type { Child, ChildId } from '../register/child.ts';
import type { IsoDate, WrittenDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import { doorOf } from './door.ts';
import { householdsOf } from './households.ts';
import type { RunStamp } from './run-stamp.ts';

/**
 * What a commune's list shows of a child that needs a card or a look. Personal data: it goes to people of the unit
 * only, never into a case fact, a message or a log. A missing value is absent, never empty.
 */
export interface ChildSheet {
  childId: ChildId;
  /** The responsible commune; the province itself when no source names one. */
  unit: UnitCode;
  status: Exclude<Status, 'covered'>;
  cause?: Cause;
  name?: string;
  sex?: Sex;
  dateOfBirth?: WrittenDate;
  personalId?: string;
  ethnicity?: string;
  motherName?: string;
  fatherName?: string;
  headName?: string;
  hamlet?: string;
  address?: string;
  householdNo?: string;
  householdClass?: HouseholdClass;
  birthRegisteredOn?: IsoDate;
  /** Of the stay that makes the commune responsible; absent where only the birth does. */
  residenceType?: ResidenceType;
  /** The last day of the latest issued card that has ended. */
  coverEndedOn?: IsoDate;
  /** The last day of the card that may be this child's, where nobody is sure. */
  cardEndsOn?: IsoDate;
  /** Opaque; equal for children of one household or one mother in one commune, absent for a child alone. */
  household?: string;
}

/** What one night knows of a child: its answer, the child of the register and the rows behind both. */
export interface SheetInput {
  outcome: ChildOutcome;
  child: Child;
  /** Of the child, as far as they are at hand: the cards linked to it. */
  rows: { cards?: readonly CardRecord[] };
}

type SheetRun = Pick<RunStamp, 'asOf' | 'province'>;

/** The sheets of all children that are on a list, with the households they share. */
export function sheetsOf(inputs: Iterable<SheetInput>, run: SheetRun): ChildSheet[] {
  const sheets: ChildSheet[] = [];
  const motherIds = new Map<ChildId, string>();
  for (const input of inputs) {
    const sheet = sheetOf(input, run);
    if (sheet === undefined) continue;
    sheets.push(sheet);
    if (input.child.motherId !== undefined) motherIds.set(sheet.childId, input.child.motherId);
  }
  const households = householdsOf(sheets, motherIds);
  return sheets.map((sheet) => withHousehold(sheet, households.get(sheet.childId)));
}

/** The sheet of one child, without its household; undefined for a child that is covered or not in scope. */
export function sheetOf({ outcome, child, rows }: SheetInput, run: SheetRun): ChildSheet | undefined {
  const { childId, unit = run.province, status, cause } = outcome;
  if (status === undefined || status === 'covered') return undefined;
  return withoutGaps({
    childId,
    unit,
    status,
    cause,
    ...personOf(child),
    ...doorOf(child, run.asOf),
    coverEndedOn: lastCoverEnd(child, rows.cards ?? [], run.asOf),
    cardEndsOn: status === 'unsure' ? outcome.card?.validTo : undefined,
  });
}

function personOf(child: Child) {
  return {
    name: child.names[0],
    sex: child.sex,
    dateOfBirth: child.dateOfBirth,
    personalId: child.personalIds[0],
    ethnicity: child.ethnicity,
    motherName: child.motherNames[0],
    fatherName: child.fatherNames[0],
    birthRegisteredOn: child.registeredOn,
  };
}

/** Temporary codes are no cards; the day a card was withdrawn is in no feed, so its printed end counts. */
function lastCoverEnd(child: Child, cards: readonly CardRecord[], asOf: IsoDate): IsoDate | undefined {
  const ends = cards.filter((card) => !isTemporary(card)).map((card) => validityOf(card, child).to);
  return ends
    .filter((end) => end !== undefined && end < asOf)
    .sort()
    .at(-1);
}

function withHousehold(sheet: ChildSheet, household: string | undefined): ChildSheet {
  return household === undefined ? sheet : { ...sheet, household };
}

type Known = 'childId' | 'unit' | 'status';
type WithGaps = Pick<ChildSheet, Known> & {
  [Key in keyof Omit<ChildSheet, Known>]: ChildSheet[Key] | undefined;
};

function withoutGaps(sheet: WithGaps): ChildSheet {
  const known = Object.entries(sheet).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as ChildSheet;
}
