import type { Actor } from '../actor.ts';
import type { CaseOfChild, PersonFact } from '../case.ts';
import type { CaseState } from '../case-state.ts';
import type { Refusal } from '../refusals.ts';

/** A case as it stands, and who wants to record something about it. */
export interface Situation {
  one: CaseOfChild;
  state: CaseState;
  by: Actor;
}

/** What a fact says beside its day, its instant and its author. */
export type Content<Fact extends PersonFact = PersonFact> = Fact extends unknown
  ? Omit<Fact, 'on' | 'at' | 'by'>
  : never;

/** The fact a command becomes, or why it becomes none. */
export type Answer = { content: Content } | { refused: Refusal };
