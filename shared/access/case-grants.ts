import type { CaseCommand } from '../follow-up/commands.ts';
import type { Command } from './commands.ts';

/** What has to be granted for each command to a case. */
export const GRANT_OF = {
  contact: 'record_contact',
  file_dossier: 'file_dossier',
  note: 'record_contact',
  snooze: 'snooze_case',
  offer_transfer: 'offer_transfer',
  accept_transfer: 'answer_transfer',
  refuse_transfer: 'answer_transfer',
  withdraw_transfer: 'offer_transfer',
  close: 'close_case',
  reopen: 'close_case',
  correct: 'correct_fact',
} as const satisfies Record<CaseCommand['kind'], Command>;
