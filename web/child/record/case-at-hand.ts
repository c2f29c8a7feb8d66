import { GRANT_OF } from '../../../shared/access/case-grants.ts';
import { may, reachOf, type Scope } from '../../../shared/access/scope.ts';
import type { Actor } from '../../../shared/follow-up/actor.ts';
import type { CaseFact, CaseOfChild } from '../../../shared/follow-up/case.ts';
import type { CaseState } from '../../../shared/follow-up/case-state.ts';
import { type CaseCommand, decideIn } from '../../../shared/follow-up/commands.ts';
import type { Refusal } from '../../../shared/follow-up/refusals.ts';
import { addDays, earliestDay, type IsoDate } from '../../../shared/time/calendar.ts';
import { liesAmid } from '../../../shared/units/lies-amid.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { Units } from '../../units/use-units.ts';
import type { ChildPage } from '../words.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';

/** Who is about to record something, when, and the units as far as they are known. */
export interface Reader {
  scope: Scope;
  today: IsoDate;
  now: string;
  units: Pick<Units, 'find' | 'pathTo' | 'all'>;
}

/** A child's case as the rules of follow-up know it. */
export interface CaseAtHand {
  one: CaseOfChild;
  state: CaseState;
}

/** The facts of a page: they go out as they were written, only their kinds are more than an old page knows. */
export const factsOf = ({ history }: Pick<ChildPage, 'history'>): CaseFact[] =>
  history.map(({ fact }) => fact as unknown as CaseFact);

/** The case on a page; `undefined` of a child that has none. */
export function caseAtHand(page: ChildPage, { scope }: Pick<Reader, 'scope'>): CaseAtHand | undefined {
  if (page.case === undefined) return undefined;
  const { unit, version, state } = page.case;
  const { dateOfBirth } = page.person;
  const one: CaseOfChild = {
    province: scope.province,
    childId: page.childId,
    unit,
    version,
    facts: factsOf(page),
    ...(dateOfBirth !== undefined && { bornOn: earliestDay(dateOfBirth) }),
  };
  return { one, state: state as CaseState };
}

/** Why the rules refuse a command, before it is sent; the server has the last word. */
export function findRefusal(
  command: CaseCommand,
  { one, state }: CaseAtHand,
  reader: Reader,
): Refusal | undefined {
  const decision = decideIn({ one, state, by: actorOf(command, reader) }, command);
  return 'refused' in decision ? decision.refused : undefined;
}

function actorOf({ kind }: CaseCommand, { scope, today, now, units }: Reader): Actor {
  const { province } = scope;
  const hasUnit = (code: UnitCode) => code === province || units.find(code) !== undefined;
  return {
    subject: scope.subject,
    at: now,
    today,
    actsFor: (unit) => mayAt({ scope, units }, GRANT_OF[kind], unit),
    hasUnit,
    isAmidUnits: (code) => liesAmid(code, hasUnit),
  };
}

type Grant = (typeof GRANT_OF)[keyof typeof GRANT_OF];

/** Where nobody knows yet what a unit lies in, whoever may somewhere is let try. */
function mayAt({ scope, units }: Pick<Reader, 'scope' | 'units'>, grant: Grant, unit: UnitCode): boolean {
  const ancestors = units.pathTo(unit).map(({ code }) => code);
  const isUnknown = ancestors.length === 0 && unit !== scope.province;
  if (isUnknown && scope.units.some((own) => own.length < unit.length))
    return reachOf(scope, grant).length > 0;
  return may(scope, grant, { province: scope.province, unit, ancestors });
}

/** What a reader may do with a case now. */
export interface Actions {
  outcomes: ReadonlySet<Outcome>;
  answer: boolean;
  withdraw: boolean;
  reopen: boolean;
  /** The numbers of the facts they may take back. */
  correct: ReadonlySet<number>;
}

/** Asks the rules what they would allow. */
export function actionsOn(about: CaseAtHand, reader: Reader): Actions {
  const isAllowed = (command: CaseCommand) => findRefusal(command, about, reader) === undefined;
  const numbers = about.one.facts.map((_, at) => at + 1);
  return {
    outcomes: new Set(OUTCOMES.filter((outcome) => probesOf(outcome, about, reader).some(isAllowed))),
    answer: isAllowed({ kind: 'accept_transfer' }),
    withdraw: isAllowed({ kind: 'withdraw_transfer' }),
    reopen: isAllowed({ kind: 'reopen' }),
    correct: new Set(numbers.filter((fact) => isAllowed({ kind: 'correct', fact }))),
  };
}

/** A command of the outcome that nothing but the case or the reader can speak against. */
function probesOf(outcome: Outcome, { one }: CaseAtHand, { today, units }: Reader): CaseCommand[] {
  switch (outcome) {
    case 'visit':
    case 'phone':
      return [{ kind: 'contact', way: outcome, on: today }];
    case 'file_dossier':
      return [{ kind: 'file_dossier', on: today }];
    case 'note':
      return [{ kind: 'note', note: 'nobody_home', on: today }];
    case 'snooze':
      return [{ kind: 'snooze', until: addDays(today, 1) }];
    case 'offer_transfer':
      return units.all
        .filter(({ level, code }) => level === 'commune' && code !== one.unit)
        .slice(0, 1)
        .map(({ code }) => ({ kind: 'offer_transfer', to: code }));
    case 'close':
      return [{ kind: 'close', reason: 'refused', on: today }];
  }
}
