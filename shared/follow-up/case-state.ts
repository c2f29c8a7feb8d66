import type { Cause } from '../coverage/status.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { CaseFact, ClosingPlace, ClosingProof, ClosingReason } from './case.ts';
import { numbered, standingFacts } from './corrections.ts';
import type { Note } from './notes.ts';

export type Stage = 'unopened' | 'open' | 'contacted' | 'dossier_filed' | 'closed';

export type Closure =
  | { by: 'data'; proof: ClosingProof }
  | { by: 'person'; reason: ClosingReason; place?: ClosingPlace };

/** Where a case stands. All of it follows from the facts; nothing of it is stored as truth. */
export interface CaseState {
  stage: Stage;
  cause?: Cause;
  /** The commune that has to act. */
  unit?: UnitCode;
  /** The commune the data last named; differs from `unit` after a transfer between communes was accepted. */
  unitInData?: UnitCode;
  /** When the gap now open began to be followed: the opening, or the last reopening. */
  openedOn?: IsoDate;
  /** The first contact and the first dossier since, by the days they happened. */
  contactedOn?: IsoDate;
  dossierFiledOn?: IsoDate;
  snoozedUntil?: IsoDate;
  /** The latest note since, and the day it is of. No stage follows from it. */
  lastNote?: { note: Note; on: IsoDate };
  /** A transfer that was offered and not yet answered, and the day it was. */
  offeredTo?: UnitCode;
  offeredOn?: IsoDate;
  closure?: Closure;
  closedOn?: IsoDate;
}

const UNOPENED: CaseState = { stage: 'unopened' };

/**
 * The state after the facts that stand, in their order. Total: any facts in any order give a state, none throws.
 */
export function stateOf(facts: readonly CaseFact[]): CaseState {
  return standingFacts(numbered(facts)).reduce((state, { fact }) => afterFact(state, fact), UNOPENED);
}

/** Whether somebody still has to act: opened and not closed. */
export function isOpen(state: CaseState): boolean {
  return state.stage !== 'unopened' && state.stage !== 'closed';
}

/** Whether the case is put off on that day; the day it is put off until is a day of work again. */
export function isSnoozed(state: CaseState, on: IsoDate): boolean {
  return isOpen(state) && state.snoozedUntil !== undefined && on < state.snoozedUntil;
}

/** The state after one more fact; also answers what a fact of a night would change before it is written. */
export function afterFact(state: CaseState, fact: CaseFact): CaseState {
  switch (fact.kind) {
    case 'opened':
    case 'reopened':
      return afterOpening(state, fact);
    case 'cause_changed':
      return { ...state, cause: fact.cause };
    case 'unit_changed':
      return { ...withoutOffer(state), unit: fact.unit, unitInData: fact.unit };
    case 'contacted':
      return isOpen(state) ? afterContact(state, fact.on) : state;
    case 'dossier_filed':
      return isOpen(state) ? afterDossier(state, fact.on) : state;
    case 'snoozed':
      return isOpen(state) ? { ...state, snoozedUntil: fact.until } : state;
    case 'noted':
      return isOpen(state) ? afterNote(state, fact) : state;
    case 'transferred':
      return isOpen(state) ? afterTransfer(state, fact) : state;
    case 'closed_by_data':
      return closed(state, fact, { by: 'data', proof: fact.proof });
    case 'confirmed_by_data':
      return afterConfirmation(state, fact);
    case 'closed_by_person':
      return isOpen(state) ? closed(state, fact, closureByPerson(fact)) : state;
    case 'reopened_by_person':
      return state.closure?.by === 'person' ? openedAnew(state, fact.on) : state;
    case 'corrected':
      return state;
    default:
      return unknownFact(fact, state);
  }
}

type FactOf<Kind extends CaseFact['kind']> = CaseFact & { kind: Kind };

/** A case is reopened while open where the closing in between was taken back: then the gap never ended. */
function afterOpening(state: CaseState, fact: FactOf<'opened' | 'reopened'>): CaseState {
  const { cause, unit } = fact;
  const unitInData = (fact.kind === 'reopened' ? fact.unitInData : undefined) ?? unit;
  if (isOpen(state)) return { ...withoutOffer(state), cause, unit, unitInData };
  return { stage: 'open', cause, unit, unitInData, openedOn: fact.on };
}

/** A later stage is never lost to an earlier one: a visit after the dossier was filed leaves it filed. */
function afterContact(state: CaseState, on: IsoDate): CaseState {
  const stage = state.stage === 'dossier_filed' ? state.stage : 'contacted';
  return { ...state, stage, contactedOn: earlier(state.contactedOn, on) };
}

function afterDossier(state: CaseState, on: IsoDate): CaseState {
  return { ...state, stage: 'dossier_filed', dossierFiledOn: earlier(state.dossierFiledOn, on) };
}

/** Of two notes of one day the one written down later. */
function afterNote(state: CaseState, { note, on }: FactOf<'noted'>): CaseState {
  const isOlder = state.lastNote !== undefined && on < state.lastNote.on;
  return isOlder ? state : { ...state, lastNote: { note, on } };
}

function earlier(known: IsoDate | undefined, day: IsoDate): IsoDate {
  return known !== undefined && known < day ? known : day;
}

function afterTransfer(state: CaseState, fact: FactOf<'transferred'>): CaseState {
  switch (fact.answer) {
    case 'offered':
      return { ...state, offeredTo: fact.to, offeredOn: fact.on };
    case 'accepted':
      return { ...withoutOffer(state), unit: fact.to };
    case 'refused':
    case 'withdrawn':
      return withoutOffer(state);
  }
}

function withoutOffer({ offeredTo: _, offeredOn: __, ...state }: CaseState): CaseState {
  return state;
}

/** Confirms the closing before it; where that was taken back, the data close the case themselves. */
function afterConfirmation(state: CaseState, fact: FactOf<'confirmed_by_data'>): CaseState {
  const closure: Closure = { by: 'data', proof: fact.proof };
  if (isOpen(state)) return closed(state, fact, closure);
  return state.stage === 'unopened' ? state : { ...state, closure };
}

function openedAnew({ cause, unit, unitInData }: CaseState, openedOn: IsoDate): CaseState {
  const place = { ...(unit !== undefined && { unit }), ...(unitInData !== undefined && { unitInData }) };
  return { stage: 'open', ...(cause !== undefined && { cause }), ...place, openedOn };
}

function closed(state: CaseState, fact: CaseFact, closure: Closure): CaseState {
  const { snoozedUntil: _, ...rest } = withoutOffer(state);
  return { ...rest, stage: 'closed', closure, closedOn: fact.on };
}

function closureByPerson({ reason, place }: FactOf<'closed_by_person'>): Closure {
  return { by: 'person', reason, ...(place !== undefined && { place }) };
}

/** The compiler proves that no kind is left; a fact of a newer release, read from the registry, changes nothing. */
function unknownFact(_fact: never, state: CaseState): CaseState {
  return state;
}
