import type { Actor } from '../../../shared/follow-up/actor.ts';
import type { Case, CaseOfChild } from '../../../shared/follow-up/case.ts';
import { type CaseCommand, decide } from '../../../shared/follow-up/commands.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { afterNights } from './nights.ts';
import { afterCommand, personOf } from './people.ts';

export const HERE = '31639';
export const THERE = '31673';
export const here = personOf([HERE]);
export const there = personOf([THERE]);
export const VISIT: CaseCommand = { kind: 'contact', way: 'visit', on: '2023-07-02' };
export const LEAVE: CaseCommand = { kind: 'close', reason: 'moved_away', place: '92', on: '2023-07-02' };
export const OFFER: CaseCommand = { kind: 'offer_transfer', to: THERE };

/** The case of a child without a card, opened on 1 July 2023. */
export function opened(): Case {
  const found = afterNights([[gap()]]).get('child-1');
  if (!found) throw new Error('a night opens a case');
  return found;
}

/** The same case, closed by the data of the night after. */
export function closedByData(): Case {
  const found = afterNights([[gap()], [outcome()]]).get('child-1');
  if (!found) throw new Error('a night closes a case');
  return found;
}

export const caseAfter = (...commands: CaseCommand[]) =>
  commands.reduce((one, command) => afterCommand(one, command, here), opened());

export function codeOf(one: CaseOfChild, command: CaseCommand, by: Actor = here): string {
  const decision = decide(one, command, by);
  return 'refused' in decision ? decision.refused.code : 'written';
}
