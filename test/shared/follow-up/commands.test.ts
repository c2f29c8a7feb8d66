import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { type CaseCommand, decide } from '../../../shared/follow-up/commands.ts';
import {
  caseAfter,
  closedByData,
  codeOf,
  HERE,
  here,
  LEAVE,
  OFFER,
  opened,
  THERE,
  there,
  VISIT,
} from './command-cases.ts';
import { personOf } from './people.ts';

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
    [
      { kind: 'note', note: 'nobody_home', on: '2023-07-01' },
      { ...stamp, kind: 'noted', note: 'nobody_home', on: '2023-07-01' },
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
    { kind: 'note', note: 'works_away', on: '2023-07-02' },
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
  ])('a contact or a note lies between the opening and today: %s', (on, code) => {
    expect(codeOf(opened(), { kind: 'contact', way: 'phone', on })).toBe(code);
    expect(codeOf(opened(), { kind: 'note', note: 'phone_unanswered', on })).toBe(code);
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

describe('what happened to a child', () => {
  const close: CaseCommand = { kind: 'close', reason: 'deceased', on: '2022-01-01' };
  const file: CaseCommand = { kind: 'file_dossier', on: '2022-01-01' };

  it.each([close, file])('did not happen before its birth: $kind', (command) => {
    const born = { ...opened(), bornOn: '2022-01-02' };

    expect(codeOf(born, command)).toBe('E7004');
    expect(codeOf(born, { ...command, on: '2022-01-02' })).toBe('written');
    expect(codeOf({ ...opened(), bornOn: undefined }, command)).toBe('written');
  });

  it('is written without the birth', () => {
    const decision = decide({ ...opened(), bornOn: '2022-01-01' }, close, here);

    expect(JSON.stringify(decision)).not.toContain('bornOn');
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
    ['moved_away', '00', 'E7022'],
    ['moved_away', '99', 'E7022'],
    ['moved_away', '93', 'written'],
    ['moved_away', '974', 'E7022'],
    ['moved_away', '00000', 'E7022'],
    ['moved_away', '32249', 'E7022'],
    ['moved_away', '31642', 'E7022'],
    ['covered_elsewhere', '99', 'E7022'],
    ['covered_elsewhere', THERE, 'written'],
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
