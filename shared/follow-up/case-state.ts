import type { Cause } from '../coverage/status.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { CaseFact, ClosingProof, ClosingReason } from './case.ts';

export type Stage = 'unopened' | 'open' | 'contacted' | 'dossier_filed' | 'closed';

export type Closure =
  | { by: 'data'; proof: ClosingProof }
  | { by: 'person'; reason: ClosingReason; place?: UnitCode };

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
  snoozedUntil?: IsoDate;
  /** A transfer that was offered and not yet answered. */
  offeredTo?: UnitCode;
  closure?: Closure;
  closedOn?: IsoDate;
}

const UNOPENED: CaseState = { stage: 'unopened' };

/** The state after the facts, in their order. Total: any facts in any order give a state, none throws. */
export function stateOf(facts: readonly CaseFact[]): CaseState {
  return facts.reduce(afterFact, UNOPENED);
}

/** Whether somebody still has to act: opened and not closed. */
export function isOpen(state: CaseState): boolean {
  return state.stage !== 'unopened' && state.stage !== 'closed';
}

/** Whether the case is put off on that day; the day it is put off until is a day of work again. */
export function isSnoozed(state: CaseState, on: IsoDate): boolean {
  return isOpen(state) && state.snoozedUntil !== undefined && on < state.snoozedUntil;
}

/** The state after one more fact; also answers what a fact would change before it is written. */
export function afterFact(state: CaseState, fact: CaseFact): CaseState {
  switch (fact.kind) {
    case 'opened':
    case 'reopened':
      return { stage: 'open', cause: fact.cause, unit: fact.unit, unitInData: fact.unit, openedOn: fact.on };
    case 'cause_changed':
      return { ...state, cause: fact.cause };
    case 'unit_changed':
      return { ...withoutOffer(state), unit: fact.unit, unitInData: fact.unit };
    case 'contacted':
      return advanced(state, 'contacted');
    case 'dossier_filed':
      return advanced(state, 'dossier_filed');
    case 'snoozed':
      return isOpen(state) ? { ...state, snoozedUntil: fact.until } : state;
    case 'transferred':
      return isOpen(state) ? afterTransfer(state, fact) : state;
    case 'closed_by_data':
      return closed(state, fact, { by: 'data', proof: fact.proof });
    case 'confirmed_by_data':
      return isOpen(state) ? state : { ...state, closure: { by: 'data', proof: fact.proof } };
    case 'closed_by_person':
      return isOpen(state) ? closed(state, fact, closureByPerson(fact)) : state;
    default:
      return unknownFact(fact, state);
  }
}

/** A later stage is never lost to an earlier one: a visit after the dossier was filed leaves it filed. */
function advanced(state: CaseState, stage: 'contacted' | 'dossier_filed'): CaseState {
  if (!isOpen(state) || state.stage === 'dossier_filed') return state;
  return { ...state, stage };
}

function afterTransfer(state: CaseState, fact: CaseFact & { kind: 'transferred' }): CaseState {
  switch (fact.answer) {
    case 'offered':
      return { ...state, offeredTo: fact.to };
    case 'accepted':
      return { ...withoutOffer(state), unit: fact.to };
    case 'refused':
      return withoutOffer(state);
  }
}

function withoutOffer({ offeredTo: _, ...state }: CaseState): CaseState {
  return state;
}

function closed(state: CaseState, fact: CaseFact, closure: Closure): CaseState {
  const { snoozedUntil: _, ...rest } = withoutOffer(state);
  return { ...rest, stage: 'closed', closure, closedOn: fact.on };
}

function closureByPerson({ reason, place }: CaseFact & { kind: 'closed_by_person' }): Closure {
  return { by: 'person', reason, ...(place !== undefined && { place }) };
}

/** The compiler proves that no kind is left; a fact of a newer release, read from the registry, changes nothing. */
function unknownFact(_fact: never, state: CaseState): CaseState {
  return state;
}
