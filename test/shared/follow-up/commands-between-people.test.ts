import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { decide } from '../../../shared/follow-up/commands.ts';
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
import { afterCommand, personOf } from './people.ts';

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
      expect(codeOf(caseAfter(OFFER), { kind }, here)).toBe('E7019');
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

  it('of what two communes did together is neither one’s to make', () => {
    const moved = afterCommand(caseAfter(OFFER), { kind: 'accept_transfer' }, there);

    expect(codeOf(caseAfter(OFFER), { kind: 'correct', fact: 2 })).toBe('E7020');
    expect(decide(moved, { kind: 'correct', fact: 3 }, there)).toMatchObject({ refused: { code: 'E7020' } });
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
