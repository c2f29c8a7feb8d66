import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { Case, CaseChange, CaseFact } from '../../../shared/follow-up/case.ts';
import { type CaseState, stateOf } from '../../../shared/follow-up/case-state.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import type { RunStamp } from '../../../shared/follow-up/run-stamp.ts';

/** The stamp of the run of a day in July 2023. */
export function runOf(day: number): RunStamp {
  const on = `2023-07-${String(day).padStart(2, '0')}`;
  return { runId: `${on}-a1b2c3`, province: '94', asOf: on, at: `${on}T18:00:00.000Z` };
}

export type Cases = Map<string, Case>;

export function applied(cases: ReadonlyMap<string, Case>, changes: readonly CaseChange[]): Cases {
  return new Map([...cases, ...changes.map(({ next }) => [next.childId, next] as const)]);
}

/** The cases after one night after another, the first on 1 July; each night is given what it found. */
export function afterNights(nights: readonly (readonly ChildOutcome[])[], before: Cases = new Map()): Cases {
  return nights.reduce((cases, found, at) => applied(cases, planCases(cases, found, runOf(at + 1))), before);
}

/** The cases after a person recorded one more fact. */
export function withFact(cases: Cases, childId: string, fact: CaseFact): Cases {
  const found = cases.get(childId);
  if (!found) throw new Error(`no case of ${childId}`);
  const next = { ...found, version: found.version + 1, facts: [...found.facts, fact] };
  return new Map([...cases, [childId, next]]);
}

/** What a person stamps a fact with, in the morning after a night. */
export function byPerson(day: number): { on: string; at: string; by: string } {
  const { asOf } = runOf(day);
  return { on: asOf, at: `${asOf}T03:00:00.000Z`, by: 'account-7' };
}

export function factsOf(cases: Cases, childId = 'child-1'): readonly CaseFact[] {
  return cases.get(childId)?.facts ?? [];
}

export function kindsOf(cases: Cases, childId = 'child-1'): string[] {
  return factsOf(cases, childId).map(({ kind }) => kind);
}

export function stateIn(cases: Cases, childId = 'child-1'): CaseState {
  return stateOf(factsOf(cases, childId));
}
