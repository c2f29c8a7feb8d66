import type { Actor } from './actor.ts';
import { type Case, isOfPerson, type PersonFact } from './case.ts';
import { type CaseState, stateOf } from './case-state.ts';
import { type CaseCommand, decide } from './commands.ts';
import { type HistoryLine, historyOf } from './corrections.ts';
import { factsAt } from './writes.ts';

/** What a person did not know when they acted on a case: everything written since the version they saw. */
export interface CaseConflict {
  /** The version the person saw, and the one that stands. */
  seen: number;
  version: number;
  since: HistoryLine[];
  before: CaseState;
  after: CaseState;
}

/** What changed in a case since a version of it. */
export function conflictOf(current: Case, seen: number): CaseConflict {
  const known = factsAt(current, seen);
  return {
    seen,
    version: current.version,
    since: historyOf(current.facts).slice(known.length),
    before: stateOf(known),
    after: stateOf(current.facts),
  };
}

/** A command given on a version of a case. */
export interface GivenCommand {
  command: CaseCommand;
  seen: number;
  by: Actor;
}

/**
 * The fact by which the command was carried out already, by the same person on the same version: a second tap, or a retry
 * whose first answer was lost. The instant of recording is not compared, for a retry comes later; what was taken back since
 * is not carried out.
 */
export function findCarriedOut(current: Case, { command, seen, by }: GivenCommand): PersonFact | undefined {
  const facts = factsAt(current, seen);
  const decision = decide({ ...current, unit: stateOf(facts).unit ?? current.unit, facts }, command, by);
  if ('refused' in decision) return undefined;
  const [meant] = decision.facts;
  const later = historyOf(current.facts).slice(facts.length);
  return later
    .flatMap(({ fact, stands }) => (stands && isOfPerson(fact) ? [fact] : []))
    .find((fact) => saysTheSame(fact, meant));
}

function saysTheSame(a: PersonFact, b: PersonFact): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ at: _, ...fact }: PersonFact): string {
  return JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a person may see what became of a case: it is theirs, or was offered to them. Asked before any conflict is shown. */
export function mayLookAt({ unit, facts }: Pick<Case, 'unit' | 'facts'>, by: Actor): boolean {
  const { offeredTo } = stateOf(facts);
  return by.actsFor(unit) || (offeredTo !== undefined && by.actsFor(offeredTo));
}
