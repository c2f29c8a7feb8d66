import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Actor } from './actor.ts';
import type { CaseOfChild, ClosingPlace, ClosingReason, ContactWay, PersonFact } from './case.ts';
import { isOpen, stateOf } from './case-state.ts';
import type { Note } from './notes.ts';
import { type Refusal, refusal } from './refusals.ts';
import { correct } from './rules/correction.ts';
import { findContactProblem, findEventProblem, findSnoozeProblem } from './rules/days.ts';
import { findPlaceProblem } from './rules/places.ts';
import type { Answer, Content, Situation } from './rules/situation.ts';
import { answer, offer, withdraw } from './rules/transfers.ts';

/** What a person can do with a case. `on` is the day it happened. */
export type CaseCommand =
  | { kind: 'contact'; way: ContactWay; on: IsoDate }
  | { kind: 'file_dossier'; on: IsoDate }
  | { kind: 'note'; note: Note; on: IsoDate }
  | { kind: 'snooze'; until: IsoDate }
  | { kind: 'offer_transfer'; to: UnitCode }
  | { kind: 'accept_transfer' }
  | { kind: 'refuse_transfer' }
  | { kind: 'withdraw_transfer' }
  | { kind: 'close'; reason: ClosingReason; place?: ClosingPlace; on: IsoDate }
  | { kind: 'reopen' }
  /** `fact` is the number of the fact in the case's list, the first being 1. */
  | { kind: 'correct'; fact: number };

/** The one fact to write, or why there is none. */
export type Decision = { facts: readonly [PersonFact] } | { refused: Refusal };

/**
 * What a person's command means for a case as it stands (DESIGN section 9; the rules are in
 * docs/reference/follow-up.md). One command is one fact and one write. Days are taken to be well-formed: the edge
 * checks their shape.
 */
export function decide(one: CaseOfChild, command: CaseCommand, by: Actor): Decision {
  return decideIn({ one, state: stateOf(one.facts), by }, command);
}

/** The same of a case whose state is known, also where its facts are not at hand: then no fact can be taken back. */
export function decideIn(situation: Situation, command: CaseCommand): Decision {
  const { by } = situation;
  if (!by.actsFor(speakerOf(situation, command))) return { refused: notTheSpeaker(situation, command) };
  const answered = answerTo(situation, command);
  if ('refused' in answered) return answered;
  const on = 'on' in command ? command.on : by.today;
  return { facts: [{ ...answered.content, on, at: by.at, by: by.subject }] };
}

/** Who has to speak: the commune a transfer was offered to answers it; all else is up to the one that acts. */
function speakerOf({ one, state }: Situation, command: CaseCommand): UnitCode {
  return (isAnswer(command) ? state.offeredTo : undefined) ?? one.unit;
}

/** The commune that offered a case is the responsible one: it is told who answers. */
function notTheSpeaker({ one, by }: Situation, command: CaseCommand): Refusal {
  return refusal(isAnswer(command) && by.actsFor(one.unit) ? 'E7019' : 'E7001');
}

const isAnswer = ({ kind }: CaseCommand): boolean => kind === 'accept_transfer' || kind === 'refuse_transfer';

function answerTo(situation: Situation, command: CaseCommand): Answer {
  const { one, state } = situation;
  switch (command.kind) {
    case 'correct':
      return correct(one.facts, command.fact);
    case 'reopen':
      return state.closure?.by === 'person'
        ? { content: { kind: 'reopened_by_person' } }
        : { refused: refusal('E7014') };
    default:
      return isOpen(state) ? answerToWork(situation, command) : { refused: refusal('E7002') };
  }
}

type WorkCommand = Exclude<CaseCommand, { kind: 'correct' | 'reopen' }>;

/** What can be done with an open case only. */
function answerToWork(situation: Situation, command: WorkCommand): Answer {
  const { state, by } = situation;
  switch (command.kind) {
    case 'contact':
      return unless(findContactProblem(command.on, state, by.today), { kind: 'contacted', way: command.way });
    case 'file_dossier':
      return unless(findEventProblem(command.on, situation), { kind: 'dossier_filed' });
    case 'note':
      return unless(findContactProblem(command.on, state, by.today), { kind: 'noted', note: command.note });
    case 'snooze':
      return unless(findSnoozeProblem(command.until, by.today), { kind: 'snoozed', until: command.until });
    case 'offer_transfer':
      return offer(situation, command.to);
    case 'accept_transfer':
      return answer(situation, 'accepted');
    case 'refuse_transfer':
      return answer(situation, 'refused');
    case 'withdraw_transfer':
      return withdraw(situation);
    case 'close':
      return close(situation, command);
  }
}

function close(situation: Situation, command: WorkCommand & { kind: 'close' }): Answer {
  const { kind: _, on, ...closing } = command;
  const problem = findEventProblem(on, situation) ?? findPlaceProblem(closing, situation.by);
  return unless(problem, { kind: 'closed_by_person', ...closing });
}

function unless(problem: Refusal | undefined, content: Content): Answer {
  return problem === undefined ? { content } : { refused: problem };
}
