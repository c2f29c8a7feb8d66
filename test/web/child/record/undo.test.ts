import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../../shared/follow-up/commands.ts';
import { actionsOn, caseAtHand, type Reader } from '../../../../web/child/record/case-at-hand.ts';
import { undoOf } from '../../../../web/child/record/undo.ts';
import { aCase, aPage, historyOf, OPENED, UNITS } from '../a-page.ts';

const READER: Reader = {
  scope: { subject: 'account-1', role: 'commune_staff', province: '94', units: ['31510'] },
  today: '2026-03-10',
  now: '2026-03-10T02:00:00.000Z',
  units: UNITS,
};

function undo(command: CaseCommand, page = aPage()) {
  const about = caseAtHand(page, READER);
  if (about === undefined) throw new Error('no case');
  const { scope, today } = READER;
  return undoOf(command, { about, actions: actionsOn(about, READER), subject: scope.subject, today });
}

const VISIT: CaseCommand = { kind: 'contact', way: 'visit', on: '2026-03-09' };
const visited = (by: string) => ({
  kind: 'contacted',
  on: '2026-03-09',
  at: '2026-03-10T02:00:00.000Z',
  by,
  way: 'visit',
});

describe('the way back from an outcome', () => {
  it('is the correction of the fact it became', () => {
    const page = aPage({ history: historyOf(OPENED, visited('account-2'), visited('account-1')) });

    expect(undo(VISIT, page)).toEqual({ kind: 'correct', fact: 3 });
  });

  it('is none before the page shows the fact, or once it was taken back', () => {
    const corrected = { kind: 'corrected', on: '2026-03-10', at: '', by: 'account-1', fact: 2 };

    expect(undo(VISIT)).toBeUndefined();
    expect(
      undo(VISIT, aPage({ history: historyOf(OPENED, visited('account-1'), corrected) })),
    ).toBeUndefined();
  });

  it('is the withdrawal of an offer', () => {
    const page = aPage({ case: aCase({ offeredTo: '31513', offeredOn: '2026-03-10' }) });

    expect(undo({ kind: 'offer_transfer', to: '31513' }, page)).toEqual({ kind: 'withdraw_transfer' });
  });

  it('is none from a correction', () => {
    expect(undo({ kind: 'correct', fact: 1 })).toBeUndefined();
  });
});
