import { type CaseFact, isOfPerson } from '../../shared/follow-up/case.ts';
import type { CaseCommand } from '../../shared/follow-up/commands.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { findConflict, type Unsent } from './unsent.ts';

/** The fact a command becomes, to be told in the same words as the history. */
export function factMeant(command: CaseCommand, today: IsoDate): CaseFact {
  const written = { at: '', by: '' };
  const stamp = { ...written, on: 'on' in command ? command.on : today };
  switch (command.kind) {
    case 'contact':
      return { ...stamp, kind: 'contacted', way: command.way };
    case 'file_dossier':
      return { ...stamp, kind: 'dossier_filed' };
    case 'note':
      return { ...stamp, kind: 'noted', note: command.note };
    case 'snooze':
      return { ...stamp, kind: 'snoozed', until: command.until };
    case 'offer_transfer':
      return { ...stamp, kind: 'transferred', to: command.to, answer: 'offered' };
    case 'close': {
      const { reason, place } = command;
      return { ...stamp, kind: 'closed_by_person', reason, ...(place !== undefined && { place }) };
    }
    case 'reopen':
      return { ...stamp, kind: 'reopened_by_person' };
    case 'correct':
      return { ...stamp, kind: 'corrected', fact: command.fact };
    default:
      return { ...stamp, kind: 'transferred', to: '', answer: ANSWERS[command.kind] };
  }
}

const ANSWERS = {
  accept_transfer: 'accepted',
  refuse_transfer: 'refused',
  withdraw_transfer: 'withdrawn',
} as const;

/** The fact an outcome is to become, of the Vietnamese day it was recorded on where it names none. */
export const factOf = ({ command, recordedAt }: Pick<Unsent, 'command' | 'recordedAt'>): CaseFact =>
  factMeant(command as CaseCommand, dayInVietnam(new Date(recordedAt)));

/**
 * Whether a conflict is one with the outcome itself: an earlier try got through, so long ago that the server knows its key no
 * more. A write on the version that was seen can only be the first one since; of a later day where the outcome names none.
 */
export function isWrittenAlready({ problem, ...entry }: Omit<Unsent, 'number' | 'key'>): boolean {
  const [first] = findConflict(problem)?.since ?? [];
  if (first === undefined || !first.stands) return false;
  const { fact } = first;
  if (!isOfPerson(fact) || fact.by !== entry.subject) return false;
  return contentOf(fact, entry) === contentOf(factOf(entry), entry);
}

function contentOf(fact: CaseFact, { command }: Pick<Unsent, 'command'>): string {
  const left = new Set(['at', 'by', ...('on' in command ? [] : ['on']), ...('to' in command ? [] : ['to'])]);
  const content = Object.entries(fact).filter(([name]) => !left.has(name));
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
}
