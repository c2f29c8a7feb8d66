import { describe, expect, it } from 'vitest';
import { cardRef, outcomeOf } from '../../../shared/coverage/outcome.ts';
import { card, child } from './samples.ts';

const sources = { births: ['b-1'], residents: ['r-1'], cards: [] };

describe('the line a run keeps of a child', () => {
  it('holds what a list at the door needs', () => {
    const subject = child({ hamlet: 'Ấp 2', sex: 'female', householdClass: 'poor' });

    const line = outcomeOf(
      { child: subject, standing: 'in_scope', place: { unit: '31639', district: '946' }, sources },
      { status: 'uncovered', cause: 'expired', probability: 0, nextChange: '2027-03-14' },
    );

    expect(line).toEqual({
      childId: 'child-1',
      unit: '31639',
      district: '946',
      dateOfBirth: '2021-03-14',
      standing: 'in_scope',
      status: 'uncovered',
      cause: 'expired',
      probability: 0,
      nextChange: '2027-03-14',
      name: 'Lâm Gia Hân',
      sex: 'female',
      motherName: 'Thạch Thị Sa Rươl',
      hamlet: 'Ấp 2',
      householdClass: 'poor',
      sources,
    });
  });

  it('leaves out what nobody knows', () => {
    const { dateOfBirth: _, ...unknown } = child({ names: [], motherNames: [] });

    const line = outcomeOf({ child: unknown, standing: 'moved_out', place: {}, sources }, { probability: 0 });

    expect(Object.values(line)).not.toContain(undefined);
    expect(Object.keys(line).sort()).toEqual(['childId', 'probability', 'sources', 'standing']);
  });

  it('quotes a card by a short name that holds no digit of its number', () => {
    const key = 'TE1949420012345';
    const proof = card({ key });

    const line = outcomeOf(
      { child: child(), standing: 'in_scope', place: {}, sources },
      { status: 'covered', card: proof, probability: 1 },
    );

    expect(line.card).toEqual({
      ref: cardRef('child-1', key),
      validFrom: '2021-03-14',
      validTo: '2027-09-30',
    });
    expect(line.card?.ref).toMatch(/^[0-9a-f]{6}$/);
    expect(cardRef('child-2', key)).not.toBe(line.card?.ref);
  });
});
