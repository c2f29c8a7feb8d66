import { hash } from 'node:crypto';
import type { CardRecord, HouseholdClass, Sex } from '../feeds/records.ts';
import type { Child, ChildId, Standing } from '../register/child.ts';
import type { IsoDate, WrittenDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Assessment } from './assessment.ts';
import type { Cause, Status } from './status.ts';

/** The card an answer rests on, quoted without its number; see {@link cardRef}. */
export interface CardProof {
  ref: string;
  validFrom?: IsoDate;
  validTo?: IsoDate;
}

/** The rows behind a child, as the agencies name them: `source_ref`, or the book key where the feed has none. */
export interface OutcomeSources {
  births: string[];
  residents: string[];
  cards: string[];
}

/** Where the child is looked for on the date; both absent when no source names a commune of the province. */
export interface OutcomePlace {
  unit?: UnitCode;
  district?: UnitCode;
}

/** What a list at the door needs of a child. Personal data: never in a case fact, a message or a log. */
export interface DoorDetails {
  name?: string;
  sex?: Sex;
  ethnicity?: string;
  motherName?: string;
  fatherName?: string;
  hamlet?: string;
  address?: string;
  householdNo?: string;
  householdClass?: HouseholdClass;
  registeredOn?: IsoDate;
}

/** One line a child of what a run found; kept beside the book as NDJSON, one object per birth month. */
export interface ChildOutcome extends OutcomePlace, DoorDetails {
  childId: ChildId;
  dateOfBirth?: WrittenDate;
  standing: Standing;
  /** For children in scope only. */
  status?: Status;
  /** For uncovered children only. */
  cause?: Cause;
  /** Of the child being covered, 0..1. */
  probability: number;
  card?: CardProof;
  sources: OutcomeSources;
  nextChange?: IsoDate;
}

/** What is known of a child beside its assessment. */
export interface OutcomeSubject {
  child: Child;
  standing: Standing;
  place: OutcomePlace;
  sources: OutcomeSources;
}

/**
 * A short opaque name of a card: the book key may hold the card number, so it is hashed together with the child,
 * and cut to 24 bits on purpose. That is plenty to tell one child's few cards apart, and too little to lead back
 * to a number: a full hash of a 10-digit number is undone by trying them all.
 */
export function cardRef(childId: ChildId, cardKey: string): string {
  return hash('sha256', `${childId}|${cardKey}`).slice(0, 6);
}

/** The line a run keeps of one child. A missing value is absent, never empty. */
export function outcomeOf(subject: OutcomeSubject, assessment: Assessment): ChildOutcome {
  const { child, standing, place, sources } = subject;
  const line: ChildOutcome = { childId: child.id, standing, probability: assessment.probability, sources };
  if (place.unit !== undefined) line.unit = place.unit;
  if (place.district !== undefined) line.district = place.district;
  if (child.dateOfBirth !== undefined) line.dateOfBirth = child.dateOfBirth;
  addAnswer(line, assessment);
  addPerson(line, child);
  addDoor(line, child);
  return line;
}

// One plain assignment a value: copying through lists of entries took half of a night's assessment.

function addAnswer(line: ChildOutcome, { status, cause, card, nextChange }: Assessment): void {
  if (status !== undefined) line.status = status;
  if (cause !== undefined) line.cause = cause;
  if (card !== undefined) line.card = proofOf(line.childId, card);
  if (nextChange !== undefined) line.nextChange = nextChange;
}

function proofOf(childId: ChildId, card: CardRecord): CardProof {
  const proof: CardProof = { ref: cardRef(childId, card.key) };
  if (card.valid_from !== undefined) proof.validFrom = card.valid_from;
  if (card.valid_to !== undefined) proof.validTo = card.valid_to;
  return proof;
}

function addPerson(line: DoorDetails, { names, motherNames, fatherNames, sex, ethnicity }: Child): void {
  const [name] = names;
  const [motherName] = motherNames;
  const [fatherName] = fatherNames;
  if (name !== undefined) line.name = name;
  if (sex !== undefined) line.sex = sex;
  if (ethnicity !== undefined) line.ethnicity = ethnicity;
  if (motherName !== undefined) line.motherName = motherName;
  if (fatherName !== undefined) line.fatherName = fatherName;
}

function addDoor(line: DoorDetails, child: Child): void {
  const { hamlet, address, householdNo, householdClass, registeredOn } = child;
  if (hamlet !== undefined) line.hamlet = hamlet;
  if (address !== undefined) line.address = address;
  if (householdNo !== undefined) line.householdNo = householdNo;
  if (householdClass !== undefined) line.householdClass = householdClass;
  if (registeredOn !== undefined) line.registeredOn = registeredOn;
}
