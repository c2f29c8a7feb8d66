import { type CaseFact, isOfPerson } from '../../../shared/follow-up/case.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { factMeant } from '../../device/fact-meant.ts';
import type { Actions, CaseAtHand } from './case-at-hand.ts';

export interface UndoContext {
  about: CaseAtHand;
  actions: Pick<Actions, 'correct' | 'withdraw'>;
  subject: string;
  today: string;
}

/** What takes back an outcome that the reader just recorded and the page shows already; `undefined` where nothing does. */
export function undoOf(
  command: CaseCommand,
  { about, actions, subject, today }: UndoContext,
): CaseCommand | undefined {
  if (command.kind === 'offer_transfer') return actions.withdraw ? { kind: 'withdraw_transfer' } : undefined;
  if (command.kind === 'correct') return undefined;
  const meant = contentOf(factMeant(command, today));
  const fact = about.one.facts.findLastIndex(
    (one) => isOfPerson(one) && one.by === subject && contentOf(one) === meant,
  );
  return actions.correct.has(fact + 1) ? { kind: 'correct', fact: fact + 1 } : undefined;
}

function contentOf(fact: CaseFact): string {
  const content = Object.entries(fact).filter(([name]) => name !== 'at' && name !== 'by');
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
}
