import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { isOpen, isSnoozed, stateOf } from '../../../shared/follow-up/case-state.ts';
import { byPerson, runOf } from './nights.ts';

const night = { on: '2023-07-01', at: runOf(1).at, runId: runOf(1).runId };
const person = byPerson(2);
const OPENED: CaseFact = { ...night, kind: 'opened', unit: '31639', cause: 'never_issued' };
const CONTACTED: CaseFact = { ...person, kind: 'contacted', way: 'visit' };
const FILED: CaseFact = { ...person, kind: 'dossier_filed' };
const NOTED: CaseFact = { ...person, kind: 'noted', note: 'nobody_home' };
const SNOOZED: CaseFact = { ...person, kind: 'snoozed', until: '2023-07-10' };
const OFFERED: CaseFact = { ...person, kind: 'transferred', to: '31673', answer: 'offered' };
const ACCEPTED: CaseFact = { ...OFFERED, answer: 'accepted' };
const REFUSED: CaseFact = { ...OFFERED, answer: 'refused' };
const LEFT: CaseFact = { ...person, kind: 'closed_by_person', reason: 'moved_away', place: '92' };
const CONFIRMED: CaseFact = { ...night, kind: 'confirmed_by_data', proof: { kind: 'gone' } };

describe('a case', () => {
  it.each([
    ['unopened', []],
    ['open', [OPENED]],
    ['open', [OPENED, NOTED]],
    ['contacted', [OPENED, CONTACTED]],
    ['contacted', [OPENED, CONTACTED, NOTED]],
    ['dossier_filed', [OPENED, CONTACTED, FILED]],
    ['dossier_filed', [OPENED, FILED, CONTACTED]],
    ['closed', [OPENED, CONTACTED, LEFT]],
    ['closed', [OPENED, LEFT, CONTACTED, FILED, SNOOZED, ACCEPTED]],
    ['open', [OPENED, FILED, LEFT, { ...OPENED, kind: 'reopened' }]],
  ] as const)('is %s after its facts (%#)', (stage, facts) => {
    expect(stateOf(facts).stage).toBe(stage);
  });

  it('is put off until its day, and no longer', () => {
    const state = stateOf([OPENED, SNOOZED]);

    expect([isSnoozed(state, '2023-07-09'), isSnoozed(state, '2023-07-10')]).toEqual([true, false]);
  });

  it('moves only when the other commune accepts', () => {
    expect(stateOf([OPENED, OFFERED])).toMatchObject({ unit: '31639', offeredTo: '31673' });
    expect(stateOf([OPENED, OFFERED, REFUSED])).toEqual(stateOf([OPENED]));
    expect(stateOf([OPENED, OFFERED, ACCEPTED])).toMatchObject({ unit: '31673', unitInData: '31639' });
  });

  it('moves no more once the offer is withdrawn or the data named another commune', () => {
    const WITHDRAWN: CaseFact = { ...OFFERED, answer: 'withdrawn' };
    const moved: CaseFact = { ...night, kind: 'unit_changed', from: '31639', unit: '31645' };

    expect(stateOf([OPENED, OFFERED, WITHDRAWN])).toEqual(stateOf([OPENED]));
    expect(stateOf([OPENED, OFFERED, moved])).not.toHaveProperty('offeredTo');
  });

  it('tells the first contact and the first dossier by the days they happened', () => {
    const earlier: CaseFact = { ...CONTACTED, on: '2023-07-01' };
    const filedBefore: CaseFact = { ...FILED, on: '2023-06-20' };

    expect(stateOf([OPENED, CONTACTED, earlier, FILED, filedBefore, CONTACTED])).toMatchObject({
      contactedOn: '2023-07-01',
      dossierFiledOn: '2023-06-20',
    });
  });

  it('tells the latest note of the gap now open, by its day', () => {
    const away: CaseFact = { ...NOTED, note: 'works_away' };
    const before: CaseFact = { ...NOTED, note: 'asks_call_back', on: '2023-07-01' };

    expect(stateOf([OPENED, NOTED, away, before]).lastNote).toEqual({ note: 'works_away', on: person.on });
    expect(stateOf([OPENED, NOTED, away, { ...person, kind: 'corrected', fact: 3 }])).toEqual(
      stateOf([OPENED, NOTED]),
    );
    expect(stateOf([OPENED, NOTED, LEFT, { ...OPENED, kind: 'reopened' }])).not.toHaveProperty('lastNote');
  });

  it('that a person reopens begins anew; one that a person did not close stays as it is', () => {
    const again: CaseFact = { ...person, kind: 'reopened_by_person', on: '2023-07-09' };

    expect(stateOf([OPENED, FILED, LEFT, again])).toEqual({ ...stateOf([OPENED]), openedOn: '2023-07-09' });
    expect(stateOf([OPENED, FILED, again])).toEqual(stateOf([OPENED, FILED]));
  });

  it('that the data reopen stands at the commune people agreed on, as long as the data do not move on', () => {
    const back: CaseFact = { ...OPENED, kind: 'reopened', unit: '31673', unitInData: '31639' };

    expect(stateOf([OPENED, OFFERED, ACCEPTED, LEFT, back])).toMatchObject({
      unit: '31673',
      unitInData: '31639',
    });
  });

  it('keeps the reason and the place a person closed it with', () => {
    expect(stateOf([OPENED, LEFT]).closure).toEqual({ by: 'person', reason: 'moved_away', place: '92' });
  });

  it('that the data closed is not closed again by a person', () => {
    const byData: CaseFact = { ...night, kind: 'closed_by_data', proof: { kind: 'gone' } };

    expect(stateOf([OPENED, byData, LEFT])).toEqual(stateOf([OPENED, byData]));
  });

  it('is open, closed or unopened after any facts in any order', () => {
    const again: CaseFact = { ...person, kind: 'reopened_by_person' };
    const corrections = [1, 2, 3, 4, 5].map((fact): CaseFact => ({ ...person, kind: 'corrected', fact }));
    const work = [CONTACTED, FILED, NOTED, SNOOZED, OFFERED, ACCEPTED, REFUSED, LEFT, again];
    const facts = [OPENED, CONFIRMED, ...work, ...corrections];

    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts)), (any) => {
        const state = stateOf(any);

        if (isOpen(state)) expect(state).not.toHaveProperty('closure');
        if (isOpen(state)) expect(state.unit).toBeDefined();
      }),
    );
  });

  it('is not disturbed by a fact of a later release', () => {
    const unheardOf = { ...person, kind: 'unheard_of' } as unknown as CaseFact;

    expect(stateOf([OPENED, unheardOf])).toEqual(stateOf([OPENED]));
  });
});
