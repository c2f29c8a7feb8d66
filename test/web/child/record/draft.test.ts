import { describe, expect, it } from 'vitest';
import { commandOf, startDraft } from '../../../../web/child/record/draft.ts';
import { factMeant } from '../../../../web/device/fact-meant.ts';

const TODAY = '2026-03-02';

describe('a draft', () => {
  it.each([
    ['visit', { kind: 'contact', way: 'visit', on: TODAY }],
    ['phone', { kind: 'contact', way: 'phone', on: TODAY }],
    ['file_dossier', { kind: 'file_dossier', on: TODAY }],
    ['note', { kind: 'note', note: 'nobody_home', on: TODAY }],
    ['snooze', { kind: 'snooze', until: '2026-03-09' }],
  ] as const)('of %s needs nothing but to be confirmed', (outcome, command) => {
    expect(commandOf(startDraft(outcome, TODAY))).toEqual(command);
  });

  it('of a transfer needs a commune', () => {
    const draft = startDraft('offer_transfer', TODAY);

    expect(commandOf(draft)).toBeUndefined();
    expect(commandOf({ ...draft, to: '31513' })).toEqual({ kind: 'offer_transfer', to: '31513' });
  });

  it('of a closing needs a reason, and a place where the reason has one', () => {
    const draft = startDraft('close', TODAY);

    expect(commandOf(draft)).toBeUndefined();
    expect(commandOf({ ...draft, reason: 'moved_away' })).toBeUndefined();
    expect(commandOf({ ...draft, reason: 'moved_away', place: '79' })).toEqual({
      kind: 'close',
      reason: 'moved_away',
      place: '79',
      on: TODAY,
    });
    expect(commandOf({ ...draft, reason: 'refused' })).toEqual({
      kind: 'close',
      reason: 'refused',
      on: TODAY,
    });
  });

  it('is none without a day', () => {
    expect(commandOf({ ...startDraft('visit', TODAY), on: '' })).toBeUndefined();
  });
});

it('a command is told as the fact it becomes', () => {
  expect(factMeant({ kind: 'contact', way: 'visit', on: '2026-03-01' }, TODAY)).toMatchObject({
    kind: 'contacted',
    way: 'visit',
    on: '2026-03-01',
  });
  expect(factMeant({ kind: 'reopen' }, TODAY)).toMatchObject({ kind: 'reopened_by_person', on: TODAY });
  expect(factMeant({ kind: 'withdraw_transfer' }, TODAY)).toMatchObject({ answer: 'withdrawn' });
});
