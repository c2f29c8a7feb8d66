import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/follow-up/actor.ts';
import type { Case, CaseFact } from '../../../shared/follow-up/case.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { type CaseCommand, decide } from '../../../shared/follow-up/commands.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { afterNights } from './nights.ts';
import { afterCommand, personOf } from './people.ts';

const HERE = '31639';
const THERE = '31673';
const here = personOf([HERE]);
const there = personOf([THERE]);
const VISIT: CaseCommand = { kind: 'contact', way: 'visit', on: '2023-07-02' };
const LEAVE: CaseCommand = { kind: 'close', reason: 'moved_away', place: '92', on: '2023-07-02' };
const OFFER: CaseCommand = { kind: 'offer_transfer', to: THERE };

/** The case of a child without a card, opened on 1 July 2023. */
function opened(): Case {
  const found = afterNights([[gap()]]).get('child-1');
  if (!found) throw new Error('a night opens a case');
  return found;
}

/** The same case, closed by the data of the night after. */
function closedByData(): Case {
  const found = afterNights([[gap()], [outcome()]]).get('child-1');
  if (!found) throw new Error('a night closes a case');
  return found;
}

const caseAfter = (...commands: CaseCommand[]) =>
  commands.reduce((one, command) => afterCommand(one, command, here), opened());

function codeOf(one: Case, command: CaseCommand, by: Actor = here): string {
  const decision = decide(one, command, by);
  return 'refused' in decision ? decision.refused.code : 'written';
}

describe('a command', () => {
  const stamp = { on: '2023-07-02', at: '2023-07-02T03:00:00.000Z', by: 'account-7' };

  it.each<[CaseCommand, CaseFact]>([
    [VISIT, { ...stamp, kind: 'contacted', way: 'visit' }],
    [
      { kind: 'file_dossier', on: '2023-06-28' },
      { ...stamp, kind: 'dossier_filed', on: '2023-06-28' },
    ],
    [
      { kind: 'snooze', until: '2023-07-20' },
      { ...stamp, kind: 'snoozed', until: '2023-07-20' },
    ],
    [OFFER, { ...stamp, kind: 'transferred', to: THERE, answer: 'offered' }],
    [LEAVE, { ...stamp, kind: 'closed_by_person', reason: 'moved_away', place: '92' }],
    [
      { kind: 'close', reason: 'deceased', on: '2023-07-02' },
      { ...stamp, kind: 'closed_by_person', reason: 'deceased' },
    ],
  ])('becomes one fact (%#)', (command, fact) => {
    expect(decide(opened(), command, here)).toEqual({ facts: [fact] });
  });

  it('is for the unit that has the case, and for those who act for it', () => {
    const everywhere = personOf([HERE, THERE]);

    for (const command of [VISIT, LEAVE, OFFER, { kind: 'correct', fact: 1 } as const])
      expect(codeOf(opened(), command, there)).toBe('E7001');
    expect(codeOf(opened(), VISIT, everywhere)).toBe('written');
  });

  it('is refused in both languages, naming what to mend', () => {
    const decision = decide(opened(), { kind: 'snooze', until: '2023-07-02' }, here);

    expect(decision).toEqual({
      refused: {
        code: 'E7005',
        field: 'until',
        vi: expect.stringContaining('hôm nay'),
        en: expect.stringContaining('today'),
      },
    });
  });

  it.each<CaseCommand>([
    VISIT,
    { kind: 'file_dossier', on: '2023-07-02' },
    { kind: 'snooze', until: '2023-07-20' },
    OFFER,
    { kind: 'accept_transfer' },
    LEAVE,
  ])('needs an open case (%#)', (command) => {
    expect(codeOf(caseAfter(LEAVE), command)).toBe('E7002');
    expect(codeOf(closedByData(), command)).toBe('E7002');
  });
});

describe('the day of', () => {
  it.each([
    ['2023-07-03', 'E7003'],
    ['2023-07-02', 'written'],
    ['2023-07-01', 'written'],
    ['2023-06-30', 'E7004'],
  ])('a contact lies between the opening and today: %s', (on, code) => {
    expect(codeOf(opened(), { kind: 'contact', way: 'phone', on })).toBe(code);
  });

  it.each([
    ['2023-07-03', 'E7003'],
    ['2017-07-01', 'written'],
    ['2017-06-30', 'E7004'],
  ])('a dossier or a closing may precede the opening, by a life under six: %s', (on, code) => {
    expect(codeOf(opened(), { kind: 'file_dossier', on })).toBe(code);
    expect(codeOf(opened(), { kind: 'close', reason: 'refused', on })).toBe(code);
  });

  it.each([
    ['2023-07-02', 'E7005'],
    ['2023-07-03', 'written'],
    ['2023-08-31', 'written'],
    ['2023-09-01', 'E7006'],
  ])('a snooze is a later one, 60 days off at most: %s', (until, code) => {
    expect(codeOf(opened(), { kind: 'snooze', until })).toBe(code);
  });
});

describe('the place of a closing', () => {
  it.each([
    ['moved_away', '92', 'written'],
    ['moved_away', '31117', 'written'],
    ['moved_away', 'abroad', 'written'],
    ['moved_away', 'unknown', 'written'],
    ['moved_away', 'armed_forces', 'E7011'],
    ['moved_away', 'Cần Thơ', 'E7011'],
    ['moved_away', undefined, 'E7011'],
    ['moved_away', '94', 'E7012'],
    ['moved_away', THERE, 'E7012'],
    ['covered_elsewhere', '79', 'written'],
    ['covered_elsewhere', '94', 'written'],
    ['covered_elsewhere', 'armed_forces', 'written'],
    ['covered_elsewhere', 'unknown', 'E7011'],
    ['covered_elsewhere', undefined, 'E7011'],
    ['deceased', '92', 'E7013'],
    ['duplicate', undefined, 'written'],
    ['refused', undefined, 'written'],
  ] as const)('for %s at %s: %s', (reason, place, code) => {
    const where = place === undefined ? {} : { place };

    expect(codeOf(opened(), { kind: 'close', reason, on: '2023-07-02', ...where })).toBe(code);
  });
});

describe('a transfer', () => {
  it('is offered to another commune of the province, to one at a time', () => {
    expect(codeOf(opened(), { kind: 'offer_transfer', to: HERE })).toBe('E7007');
    expect(codeOf(opened(), { kind: 'offer_transfer', to: '31117' })).toBe('E7008');
    expect(codeOf(opened(), { kind: 'offer_transfer', to: '946' })).toBe('E7008');
    expect(codeOf(caseAfter(OFFER), { kind: 'offer_transfer', to: '31645' })).toBe('E7009');
  });

  it('moves the case once the other commune accepts; then it is theirs alone', () => {
    const moved = afterCommand(caseAfter(OFFER), { kind: 'accept_transfer' }, there);

    expect(moved).toMatchObject({ unit: THERE, version: 3 });
    expect(codeOf(moved, VISIT, here)).toBe('E7001');
    expect(codeOf(moved, VISIT, there)).toBe('written');
  });

  it('leaves the case where it is when refused or withdrawn, open for another offer', () => {
    const refused = afterCommand(caseAfter(OFFER), { kind: 'refuse_transfer' }, there);
    const withdrawn = afterCommand(caseAfter(OFFER), { kind: 'withdraw_transfer' }, here);

    for (const one of [refused, withdrawn]) {
      expect(one.unit).toBe(HERE);
      expect(codeOf(one, { kind: 'offer_transfer', to: '31645' })).toBe('written');
    }
  });

  it('is answered by the commune it was offered to, and withdrawn by the one that offered it', () => {
    const stranger = personOf(['31645']);

    for (const kind of ['accept_transfer', 'refuse_transfer'] as const) {
      expect(codeOf(caseAfter(OFFER), { kind }, here)).toBe('E7001');
      expect(codeOf(caseAfter(OFFER), { kind }, stranger)).toBe('E7001');
    }
    expect(codeOf(caseAfter(OFFER), { kind: 'withdraw_transfer' }, there)).toBe('E7001');
  });

  it('is not answered by whoever acts for both communes', () => {
    const both = personOf([HERE, THERE]);

    expect(codeOf(caseAfter(OFFER), { kind: 'accept_transfer' }, both)).toBe('E7019');
    expect(codeOf(caseAfter(OFFER), { kind: 'withdraw_transfer' }, both)).toBe('written');
  });

  it('that nobody offered has no answer', () => {
    expect(codeOf(opened(), { kind: 'accept_transfer' })).toBe('E7010');
    expect(codeOf(opened(), { kind: 'withdraw_transfer' })).toBe('E7010');
  });
});

describe('reopening', () => {
  it('begins anew what a person closed, at the commune that had it', () => {
    const again = afterCommand(caseAfter(VISIT, LEAVE), { kind: 'reopen' }, personOf([HERE], 9));

    expect(stateOf(again.facts)).toEqual({
      stage: 'open',
      cause: 'never_issued',
      unit: HERE,
      unitInData: HERE,
      openedOn: '2023-07-09',
    });
  });

  it('is not for what is open, nor for what the data closed', () => {
    expect(codeOf(opened(), { kind: 'reopen' })).toBe('E7014');
    expect(codeOf(closedByData(), { kind: 'reopen' })).toBe('E7014');
  });
});

describe('a correction', () => {
  it('takes back what a person recorded, by its number, and leaves the record of it', () => {
    const corrected = caseAfter(VISIT, { kind: 'correct', fact: 2 });

    expect(corrected.facts.map(({ kind }) => kind)).toEqual(['opened', 'contacted', 'corrected']);
    expect(stateOf(corrected.facts)).toEqual(stateOf(opened().facts));
  });

  it('of a correction brings back what it took', () => {
    const back = caseAfter(LEAVE, { kind: 'correct', fact: 2 }, { kind: 'correct', fact: 3 });

    expect(stateOf(back.facts)).toEqual(stateOf(caseAfter(LEAVE).facts));
  });

  it('of a closing opens the case as far as it had come', () => {
    const corrected = caseAfter(VISIT, LEAVE, { kind: 'correct', fact: 3 });

    expect(stateOf(corrected.facts)).toEqual(stateOf(caseAfter(VISIT).facts));
  });

  it('of an acceptance gives the case back, the offer waiting again', () => {
    const moved = afterCommand(caseAfter(OFFER), { kind: 'accept_transfer' }, there);

    const back = afterCommand(moved, { kind: 'correct', fact: 3 }, there);

    expect(back.unit).toBe(HERE);
    expect(stateOf(back.facts)).toEqual(stateOf(caseAfter(OFFER).facts));
  });

  it.each([
    [0, 'E7015'],
    [1, 'E7016'],
    [2, 'E7017'],
    [3, 'written'],
    [4, 'E7015'],
    [1.5, 'E7015'],
  ])('names a fact of a person that still stands: number %d', (fact, code) => {
    expect(codeOf(caseAfter(VISIT, { kind: 'correct', fact: 2 }), { kind: 'correct', fact })).toBe(code);
  });
});
